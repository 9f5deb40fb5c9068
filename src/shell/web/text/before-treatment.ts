import { texts } from './text.ts'

export const beforeTreatmentText = texts(
  {
    title: 'Before treatment',
    questions: 'Questions before treatment',
    open: '{n} still open',
    nothingOpen: 'nothing open today',
    consent: 'Consent',
    consentWhat: 'read, sign, withdraw',
  },
  {
    title: 'Antes del tratamiento',
    questions: 'Preguntas antes del tratamiento',
    open: 'faltan {n}',
    nothingOpen: 'hoy no falta ninguna',
    consent: 'Consentimiento',
    consentWhat: 'leer, firmar, retirar',
  },
)
