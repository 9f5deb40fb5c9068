import { texts } from './text.ts'

export const questionnaireText = texts(
  {
    title: 'Questionnaires',
    intro:
      'Your clinician reads these before your next visit. Skip what you don’t want to answer. What you tick is kept on this device until you send it.',
    'phq-9': 'Mood',
    'gad-7': 'Worry',
    pgic: 'How it has been since treatment',
    'audit-c': 'Alcohol',
    begin: 'Answer these questions',
    answered: '{n} of {all} answered',
    send: 'Send my answers',
    sending: 'Sending…',
    sent: 'Thank you. Your answers are with the clinic.',
    sentIncomplete: 'Thank you. Too few are answered for a total; your clinician sees what you did answer.',
    again: 'Answer again',
    total: 'Total {score} of {most}',
    last: 'Last time: {date}',
    skip: 'Leave this one out',
    safetyTitle: 'Thank you for telling us. You are not alone with this.',
    safetyCall:
      'If you might act on these thoughts, call your local emergency number now. In the United States you can call or text 988 at any hour.',
    safetyClinic: 'You can also call the clinic: {phone}.',
    safetyToday:
      'When you send this, the clinic is told, and someone should speak with you today. If nobody does, please call.',
  },
  {
    title: 'Cuestionarios',
    intro:
      'Su médico los lee antes de la próxima visita. Puede saltarse lo que no quiera responder. Lo que marque queda en este dispositivo hasta que lo envíe.',
    'phq-9': 'Ánimo',
    'gad-7': 'Preocupación',
    pgic: 'Cómo ha estado desde el tratamiento',
    'audit-c': 'Alcohol',
    begin: 'Responder estas preguntas',
    answered: '{n} de {all} respondidas',
    send: 'Enviar mis respuestas',
    sending: 'Enviando…',
    sent: 'Gracias. Sus respuestas están en la clínica.',
    sentIncomplete: 'Gracias. Hay pocas respuestas para una suma; su médico ve lo que respondió.',
    again: 'Responder otra vez',
    total: 'Total {score} de {most}',
    last: 'La última vez: {date}',
    skip: 'Dejar sin responder',
    safetyTitle: 'Gracias por decírnoslo. No está solo ni sola con esto.',
    safetyCall:
      'Si cree que podría llevar a cabo estos pensamientos, llame ahora al número local de emergencias. En Estados Unidos puede llamar o escribir al 988 a cualquier hora y pulsar 2 para español.',
    safetyClinic: 'También puede llamar a la clínica: {phone}.',
    safetyToday:
      'Al enviarlo se avisa a la clínica y alguien debería hablar con usted hoy. Si nadie lo hace, llame, por favor.',
  },
)
