import { frequency, numbered, type QuestionTexts } from './question-text.ts'

/** Public wording. The Spanish is the US translation as several public copies agree on it; to be compared with phqscreeners.com. */
export const gad7Text: QuestionTexts = {
  en: {
    stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    items: [
      'Feeling nervous, anxious, or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid, as if something awful might happen',
    ],
    answers: numbered(frequency.en),
  },
  es: {
    stem: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
    items: [
      'Sentirse nervioso/a, intranquilo/a o con los nervios de punta',
      'No poder dejar de preocuparse o no poder controlar la preocupación',
      'Preocuparse demasiado por diferentes cosas',
      'Dificultad para relajarse',
      'Estar tan inquieto/a que es difícil permanecer sentado/a tranquilamente',
      'Molestarse o ponerse irritable fácilmente',
      'Sentir miedo como si algo terrible pudiera pasar',
    ],
    answers: numbered(frequency.es),
  },
}
