import { texts } from './text.ts'

export const patternText = texts(
  {
    looksLike: 'What this looks like',
    fits: 'It fits {name}: {met} of {all} signs. A clinician decides.',
    nearly: 'It nearly fits {name}. A clinician decides.',
    nothing:
      'It fits no kind of headache for sure so far. That is no bad news and no good news: something is still open.',
    onDevice: 'Worked out on this device, with what is not sent yet.',
    conflicts: 'Two things that can’t both be right',
    save: 'Save the assessment as a file (JSON)',
  },
  {
    looksLike: 'A qué se parece',
    fits: 'Encaja con {name}: {met} de {all} signos. Lo decide un profesional.',
    nearly: 'Casi encaja con {name}. Lo decide un profesional.',
    nothing: 'Por ahora no encaja con seguridad con ninguna cefalea. No es mala ni buena noticia: queda algo abierto.',
    onDevice: 'Calculado en este dispositivo, con lo que aún no se ha enviado.',
    conflicts: 'Dos cosas que no pueden ser ciertas a la vez',
    save: 'Guardar la evaluación en un archivo (JSON)',
  },
)
