import { numbered, type QuestionTexts } from './question-text.ts'

/** Our own words for the seven steps. */
export const pgicText: QuestionTexts = {
  en: {
    stem: 'Since the treatment began, how have your headaches been, taken all together?',
    items: ['Compared with before the treatment'],
    answers: numbered(
      [
        'Very much better',
        'Much better',
        'A little better',
        'No change',
        'A little worse',
        'Much worse',
        'Very much worse',
      ],
      1,
    ),
  },
  es: {
    stem: 'Desde que empezó el tratamiento, ¿cómo han estado sus dolores de cabeza, en general?',
    items: ['En comparación con antes del tratamiento'],
    answers: numbered(
      [
        'Muchísimo mejor',
        'Mucho mejor',
        'Un poco mejor',
        'Sin cambios',
        'Un poco peor',
        'Mucho peor',
        'Muchísimo peor',
      ],
      1,
    ),
  },
}
