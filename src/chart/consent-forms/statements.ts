import type { ConsentStatement } from './form.ts'

export const statements: readonly ConsentStatement[] = [
  {
    id: 'off-label',
    text: {
      en: 'I know that this medicine is not approved for migraine: its use for me is off-label.',
      es: 'Sé que este medicamento no está aprobado para la migraña: su uso en mi caso es fuera de indicación.',
    },
  },
  {
    id: 'uncertain',
    text: {
      en: 'I know that it may not help me, and that relief may not last.',
      es: 'Sé que puede no ayudarme y que el alivio puede no durar.',
    },
  },
  {
    id: 'driving',
    text: {
      en: 'I will not drive until the next day, after a restful sleep, and an adult takes me home.',
      es: 'No conduciré hasta el día siguiente, después de un sueño reparador, y un adulto me llevará a casa.',
    },
  },
  {
    id: 'honest',
    text: {
      en: 'I have told the clinic about my illnesses, my medicines, and any alcohol or drug problem, now or in the past.',
      es: 'He informado a la clínica de mis enfermedades, mis medicamentos y cualquier problema con el alcohol o las drogas, ahora o en el pasado.',
    },
  },
  {
    id: 'asked',
    text: {
      en: 'I had time to ask, and my questions were answered.',
      es: 'Tuve tiempo para preguntar y respondieron a mis preguntas.',
    },
  },
]
