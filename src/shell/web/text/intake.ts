import { texts } from './text.ts'

export const intakeText = texts(
  {
    title: 'Before treatment',
    progress: 'Question {n} of {all}',
    back: 'Back',
    next: 'Go on',
    skip: 'I’d rather say this in person',
    startTitle: 'Some questions before treatment',
    startWhy:
      'We ask only what we don’t know yet. One question at a time; stop whenever you like, what you answered stays on this phone. A physician reads it and talks it over with you.',
    start: 'Start',
    emergency:
      'Sudden or worst headache ever, weakness, trouble speaking, fever, confusion, or after a fall? Call 911 now.',
    call911: 'Call 911',
    helpTitle: 'This needs help now',
    helpWhy:
      'What you just said can be a sign of something dangerous. Call 911 or go to an emergency department now. Don’t drive yourself, and don’t wait for an answer from us.',
    helpClinic:
      'The clinic sees your answer too. You can call it: {phone}. Nobody watches these answers around the clock.',
    helpOn: 'I was seen for this by a doctor, or I have called. Go on.',
    promptTitle: 'Please have this looked at soon',
    promptWhy:
      'Tell a doctor about this within the next days. Call us if that is hard to get: {phone}. If it gets worse, call 911.',
    moodTitle: 'Thank you for telling us',
    moodWhy:
      'Thoughts like these are hard to carry, and help is there. In the United States, call or text 988 at any hour, free and private. If you might act on them, call 911 now, or go to an emergency department.',
    moodClinic:
      'Your answer is on the clinic’s list for today, so that somebody talks with you. Nobody watches these answers around the clock. You can call us: {phone}.',
    call988: 'Call or text 988',
    sending: 'Sending…',
    finishTitle: 'That is all for now',
    finishWhy: 'Send your answers to {clinic}. A physician reads them and decides with you.',
    finish: 'Send my answers',
    sentTitle: 'Your answers are with the clinic',
    sentWhy:
      'This was no check of your health, and no answer means that all is well. If something changes or worries you, call us: {phone}. In an emergency call 911.',
    toConsent: 'Read the consent form',
    nothingDue: 'There is nothing to ask today',
    nothingDueWhy: 'We have your answers. Some we ask again after a while, because they can change.',
    signInAgain: 'Your sign-in has run out. What you answered is kept on this device.',
    signIn: 'Sign in again',
    medicines: 'Which medicines do you take?',
    medicinesHint:
      'All of them: daily ones, what you take for headache, sprays, vitamins and herbs. Also alcohol or cannabis, if you used any in the last days.',
    medicine: 'Name, as on the box',
    add: 'Add',
    remove: 'Remove {name}',
    noMedicines: 'I take none',
    thatIsAll: 'That is all',
    yes: 'Yes',
    no: 'No',
    dontKnow: 'I don’t know',
    before: 'On {date} you said: {said}',
    stillSo: 'That is still so',
    sameMedicines: 'The same as then',
  },
  {
    title: 'Antes del tratamiento',
    progress: 'Pregunta {n} de {all}',
    back: 'Atrás',
    next: 'Seguir',
    skip: 'Prefiero decirlo en persona',
    startTitle: 'Unas preguntas antes del tratamiento',
    startWhy:
      'Preguntamos solo lo que aún no sabemos. Una pregunta a la vez; pare cuando quiera, lo que respondió queda en este teléfono. Un médico lo lee y lo habla con usted.',
    start: 'Empezar',
    emergency:
      '¿Dolor repentino o el peor de su vida, debilidad, dificultad para hablar, fiebre, confusión, o tras una caída? Llame ya al 911.',
    call911: 'Llamar al 911',
    helpTitle: 'Esto necesita ayuda ahora',
    helpWhy:
      'Lo que acaba de decir puede ser señal de algo peligroso. Llame al 911 o vaya ahora a urgencias. No conduzca usted y no espere nuestra respuesta.',
    helpClinic:
      'La clínica también ve su respuesta. Puede llamarla: {phone}. Nadie vigila estas respuestas a toda hora.',
    helpOn: 'Ya me vio un médico por esto, o ya llamé. Seguir.',
    promptTitle: 'Por favor, consúltelo pronto',
    promptWhy:
      'Cuénteselo a un médico en los próximos días. Llámenos si le resulta difícil: {phone}. Si empeora, llame al 911.',
    moodTitle: 'Gracias por decírnoslo',
    moodWhy:
      'Pensamientos así pesan mucho, y hay ayuda. En Estados Unidos, llame o escriba al 988 a cualquier hora, gratis y en privado; pulse 2 para español. Si pudiera actuar, llame ya al 911 o vaya a urgencias.',
    moodClinic:
      'Su respuesta está en la lista de hoy de la clínica, para que alguien hable con usted. Nadie vigila estas respuestas a toda hora. Puede llamarnos: {phone}.',
    call988: 'Llamar o escribir al 988',
    sending: 'Enviando…',
    finishTitle: 'Eso es todo por ahora',
    finishWhy: 'Envíe sus respuestas a {clinic}. Un médico las lee y decide con usted.',
    finish: 'Enviar mis respuestas',
    sentTitle: 'La clínica tiene sus respuestas',
    sentWhy:
      'Esto no fue un examen de su salud, y ninguna respuesta significa que todo esté bien. Si algo cambia o le preocupa, llámenos: {phone}. En una emergencia llame al 911.',
    toConsent: 'Leer el consentimiento',
    nothingDue: 'Hoy no hay nada que preguntar',
    nothingDueWhy: 'Tenemos sus respuestas. Algunas las volvemos a preguntar con el tiempo, porque pueden cambiar.',
    signInAgain: 'Su sesión terminó. Lo que respondió está guardado en este dispositivo.',
    signIn: 'Entrar de nuevo',
    medicines: '¿Qué medicamentos toma?',
    medicinesHint:
      'Todos: los diarios, los que toma para el dolor, aerosoles, vitaminas y hierbas. También alcohol o cannabis, si usó en los últimos días.',
    medicine: 'Nombre, como en la caja',
    add: 'Añadir',
    remove: 'Quitar {name}',
    noMedicines: 'No tomo ninguno',
    thatIsAll: 'Eso es todo',
    yes: 'Sí',
    no: 'No',
    dontKnow: 'No lo sé',
    before: 'El {date} dijo: {said}',
    stillSo: 'Sigue siendo así',
    sameMedicines: 'Los mismos que entonces',
  },
)
