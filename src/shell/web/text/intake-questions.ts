import type { PatientKey } from '#core/safety/asked-of-patients.ts'

interface Words {
  readonly ask: string
  readonly hint?: string
  /** What to call an answer, where it isn't yes, no or not known. */
  readonly answers?: Readonly<Record<string, string>>
}

/** Questions of the intake that are one choice; medicines and warning signs have pages of their own. `route` is asked beside them. */
export type ChoiceKey = Exclude<PatientKey, 'medications' | 'redFlags'> | 'route'

type Questions = Readonly<Record<ChoiceKey, Words>>

/** The mood question is item 9 of the PHQ-9, whose wording may be used by everybody. */
const en: Questions = {
  route: {
    ask: 'Which treatment have you talked about with us?',
    answers: {
      iv: 'An infusion',
      nasal: 'A ketamine nasal spray',
      'esketamine-nasal': 'An esketamine nasal spray',
      open: 'None yet',
    },
  },
  phq9Item9: {
    ask: 'Over the last 2 weeks, how often have you been bothered by thoughts that you would be better off dead, or of hurting yourself in some way?',
    hint: 'We ask everybody. Constant pain can bring such thoughts.',
    answers: { '0': 'Not at all', '1': 'Several days', '2': 'More than half the days', '3': 'Nearly every day' },
  },
  pregnancy: {
    ask: 'Are you pregnant, or could you be?',
    answers: { no: 'No', possible: 'I could be', yes: 'Yes', 'not-applicable': 'I can’t become pregnant' },
  },
  allergy: { ask: 'Have you ever had an allergic reaction to ketamine or esketamine?' },
  aneurysm: {
    ask: 'Has anybody told you that you have an aneurysm?',
    hint: 'A bulge in a blood vessel: in the head, the chest, the belly or a leg.',
  },
  avm: {
    ask: 'Has anybody told you that you have an AVM?',
    hint: 'A tangle of blood vessels, in the head or elsewhere.',
  },
  ich: { ask: 'Have you ever had bleeding in the brain?' },
  recentCv: { ask: 'In the last 6 weeks: a heart attack, unstable angina, a stroke or a mini-stroke?' },
  severeCardiac: {
    ask: 'Do you have a serious heart problem?',
    hint: 'Such as heart failure, badly narrowed heart arteries, a bad valve, a dangerous rhythm.',
  },
  icp: {
    ask: 'Has a doctor found high pressure, a tumour or too much fluid in your head, or have you hurt your head lately?',
  },
  psychosis: {
    ask: 'Have you ever heard voices or believed things that others said were not real, or been told you have psychosis or schizophrenia?',
    answers: { none: 'Never', 'past-stable': 'Earlier, and it is treated', active: 'Yes, now' },
  },
  mania: {
    ask: 'Do you have bipolar disorder, or times of being far too high?',
    answers: { none: 'No', 'bipolar-stable': 'Bipolar, steady now', active: 'Too high now' },
  },
  substance: {
    ask: 'Do you have a problem with alcohol or drugs, or had one?',
    hint: 'Your answer is for your safety. It changes how we treat you, not whether we care for you.',
    answers: { none: 'No', remission: 'Earlier, not now', active: 'Yes, now' },
  },
  liver: { ask: 'Do you have a liver disease?' },
  iop: {
    ask: 'Do you have glaucoma or another problem with pressure in the eye?',
    answers: { none: 'No', treated: 'Yes, and it is treated', acute: 'Yes, and my eye hurts now or was injured' },
  },
  cystitis: {
    ask: 'Have you ever had a bladder problem from ketamine, or interstitial cystitis? Or now: burning, blood in the urine, or having to go all the time?',
    answers: { never: 'No', past: 'Earlier', 'current-symptoms': 'Yes, now' },
  },
  familyAddiction: {
    ask: 'Has a parent, brother, sister or child of yours had a problem with alcohol or drugs?',
    hint: 'Such problems run in families. Knowing it helps us take better care.',
  },
  earlyRefills: {
    ask: 'In the last year: did you need a refill of a strong pain medicine, a calming or a stimulating medicine before it was due?',
  },
  ketamineNonmedical: {
    ask: 'Have you ever taken ketamine that was not prescribed for you?',
    hint: 'Your answer is for your safety.',
    answers: { never: 'Never', earlier: 'More than a year ago', 'within-12-months': 'In the last 12 months' },
  },
}

const es: Questions = {
  route: {
    ask: '¿De qué tratamiento ha hablado con nosotros?',
    answers: {
      iv: 'Una infusión',
      nasal: 'Un aerosol nasal de ketamina',
      'esketamine-nasal': 'Un aerosol nasal de esketamina',
      open: 'Ninguno aún',
    },
  },
  phq9Item9: {
    ask: 'Durante las últimas 2 semanas, ¿con qué frecuencia ha tenido pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera?',
    hint: 'Se lo preguntamos a todos. El dolor constante puede traer pensamientos así.',
    answers: { '0': 'Ningún día', '1': 'Varios días', '2': 'Más de la mitad de los días', '3': 'Casi todos los días' },
  },
  pregnancy: {
    ask: '¿Está embarazada, o podría estarlo?',
    answers: { no: 'No', possible: 'Podría estarlo', yes: 'Sí', 'not-applicable': 'No puedo quedar embarazada' },
  },
  allergy: { ask: '¿Ha tenido alguna vez una reacción alérgica a la ketamina o la esketamina?' },
  aneurysm: {
    ask: '¿Le han dicho que tiene un aneurisma?',
    hint: 'Un vaso sanguíneo dilatado: en la cabeza, el pecho, el vientre o una pierna.',
  },
  avm: {
    ask: '¿Le han dicho que tiene una malformación arteriovenosa?',
    hint: 'Un enredo de vasos sanguíneos, en la cabeza o en otro lugar.',
  },
  ich: { ask: '¿Ha tenido alguna vez una hemorragia en el cerebro?' },
  recentCv: { ask: 'En las últimas 6 semanas: ¿un infarto, angina inestable, un derrame o un miniderrame?' },
  severeCardiac: {
    ask: '¿Tiene un problema serio del corazón?',
    hint: 'Como insuficiencia cardíaca, arterias muy estrechas, una válvula dañada, un ritmo peligroso.',
  },
  icp: {
    ask: '¿Le encontró un médico presión alta, un tumor o demasiado líquido en la cabeza, o se golpeó la cabeza hace poco?',
  },
  psychosis: {
    ask: '¿Ha oído voces o creído cosas que otros decían que no eran reales, o le han dicho que tiene psicosis o esquizofrenia?',
    answers: { none: 'Nunca', 'past-stable': 'Antes, y está tratado', active: 'Sí, ahora' },
  },
  mania: {
    ask: '¿Tiene trastorno bipolar, o épocas de ánimo demasiado alto?',
    answers: { none: 'No', 'bipolar-stable': 'Bipolar, estable ahora', active: 'Demasiado alto ahora' },
  },
  substance: {
    ask: '¿Tiene o ha tenido un problema con el alcohol o las drogas?',
    hint: 'Lo preguntamos por su seguridad. Cambia cómo le tratamos, no si le atendemos.',
    answers: { none: 'No', remission: 'Antes, ahora no', active: 'Sí, ahora' },
  },
  liver: { ask: '¿Tiene una enfermedad del hígado?' },
  iop: {
    ask: '¿Tiene glaucoma u otro problema de presión en el ojo?',
    answers: { none: 'No', treated: 'Sí, y está tratado', acute: 'Sí, y el ojo me duele ahora o tuvo una herida' },
  },
  cystitis: {
    ask: '¿Ha tenido un problema de vejiga por ketamina, o cistitis intersticial? ¿O ahora: ardor, sangre en la orina, o ganas de ir todo el tiempo?',
    answers: { never: 'No', past: 'Antes', 'current-symptoms': 'Sí, ahora' },
  },
  familyAddiction: {
    ask: '¿Ha tenido su madre, su padre, un hermano o un hijo suyo un problema con el alcohol o las drogas?',
    hint: 'Estos problemas se repiten en las familias. Saberlo nos ayuda a cuidarle mejor.',
  },
  earlyRefills: {
    ask: 'En el último año: ¿necesitó renovar antes de tiempo un analgésico fuerte, un calmante o un estimulante?',
  },
  ketamineNonmedical: {
    ask: '¿Ha tomado alguna vez ketamina que no le recetaron a usted?',
    hint: 'Su respuesta es por su seguridad.',
    answers: { never: 'Nunca', earlier: 'Hace más de un año', 'within-12-months': 'En los últimos 12 meses' },
  },
}

export const questionText: Readonly<Record<'en' | 'es', Questions>> = { en, es }
