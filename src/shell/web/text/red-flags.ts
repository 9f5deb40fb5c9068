import { redFlags } from '#core/headache/red-flags.ts'

/** The warning signs’ questions: English as the core asks them, Spanish here, by the same ids. */
export const redFlagText: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: Object.fromEntries(redFlags.map(({ id, ask }) => [id, ask])),
  es: {
    'sudden-onset': '¿Llegó a su peor punto en menos de un minuto?',
    'neurologic-deficit':
      '¿Debilidad, adormecimiento, dificultad para hablar o ver, una convulsión o confusión nuevas, distintas de su aura habitual?',
    systemic: '¿Fiebre, cuello rígido, pérdida de peso o sudores nocturnos junto con el dolor?',
    'systemic-urgent': '¿Fiebre junto con cuello rígido o confusión?',
    papilloedema: '¿Un oculista vio hinchazón en el fondo del ojo, o se le oscurece la vista por momentos?',
    'painful-eye': '¿Tiene un ojo rojo y dolorido, o le cambió la pupila?',
    'post-traumatic': '¿Empezó después de un golpe o una caída?',
    'post-traumatic-urgent': '¿Fue en los últimos 7 días, o toma anticoagulantes?',
    'older-age': '¿Este tipo de dolor empezó después de los 50 años?',
    'older-onset-jaw-pain': '¿Le duele la mandíbula al masticar, o perdió la vista aunque fuera un momento?',
    'pregnancy-puerperium': '¿Está embarazada, o dio a luz en las últimas 6 semanas?',
    'pregnancy-urgent': '¿Es nuevo o intenso, o su presión es de 140/90 o más?',
    'pattern-change': '¿Ha cambiado claramente, o empezó en los últimos 3 meses?',
    progressive: '¿Empeora de forma constante, semana a semana?',
    positional: '¿Mejora o empeora al acostarse o levantarse?',
    precipitated: '¿Lo provoca la tos, un estornudo o un esfuerzo?',
    neoplasm: '¿Ha tenido cáncer alguna vez?',
    immune: '¿Tiene las defensas bajas, por una enfermedad o un medicamento?',
    'painkiller-or-new-drug': '¿Empezó con un medicamento nuevo, o toma analgésicos a menudo?',
  },
}
