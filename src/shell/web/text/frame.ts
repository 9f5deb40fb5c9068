import { texts } from './text.ts'

export const frameText = texts(
  {
    day: 'Day',
    dim: 'Dim',
    attack: 'Attack',
    light: 'Light of the screen',
    language: 'Español',
    today: 'Today',
    pattern: 'Pattern',
    visits: 'Visits',
    learn: 'Learn',
    signIn: 'Sign in',
    signOut: 'Sign out',
    clinics: 'Clinics',
    about: 'What ketamine is and is not',
    skip: 'Skip to the content',
    demo: 'Demo clinic: every person here is made up.',
    supports:
      'Interictal supports the decisions of clinicians. It makes none. In an emergency call your local emergency number.',
    main: 'Main',
  },
  {
    day: 'Día',
    dim: 'Tenue',
    attack: 'Crisis',
    light: 'Luz de la pantalla',
    language: 'English',
    today: 'Hoy',
    pattern: 'Patrón',
    visits: 'Citas',
    learn: 'Aprender',
    signIn: 'Entrar',
    signOut: 'Salir',
    clinics: 'Clínicas',
    about: 'Qué es y qué no es la ketamina',
    skip: 'Ir al contenido',
    demo: 'Clínica de demostración: todas las personas son inventadas.',
    supports:
      'Interictal apoya las decisiones de los profesionales. No toma ninguna. En una emergencia llame al número local de emergencias.',
    main: 'Principal',
  },
)
