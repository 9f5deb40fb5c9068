import { numbered, type QuestionTexts } from './question-text.ts'

/** The first three questions of the WHO's AUDIT, whose words may be used by everybody. Recalled in both languages: to be compared with the manual. */
export const auditCText: QuestionTexts = {
  en: {
    stem: 'These are about drinks with alcohol. A drink is a can of beer, a glass of wine, or one shot.',
    items: [
      'How often do you have a drink containing alcohol?',
      'How many drinks containing alcohol do you have on a typical day when you are drinking?',
      'How often do you have six or more drinks on one occasion?',
    ],
    answers: [],
    answersByItem: [
      numbered(['Never', 'Monthly or less', '2 to 4 times a month', '2 to 3 times a week', '4 or more times a week']),
      numbered(['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more']),
      numbered(['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily']),
    ],
  },
  es: {
    stem: 'Se trata de bebidas con alcohol. Una bebida es una lata de cerveza, una copa de vino o un trago.',
    items: [
      '¿Con qué frecuencia consume alguna bebida alcohólica?',
      '¿Cuántas bebidas alcohólicas toma en un día típico en que bebe?',
      '¿Con qué frecuencia toma seis o más bebidas alcohólicas en una sola ocasión?',
    ],
    answers: [],
    answersByItem: [
      numbered([
        'Nunca',
        'Una vez al mes o menos',
        'De 2 a 4 veces al mes',
        'De 2 a 3 veces a la semana',
        '4 o más veces a la semana',
      ]),
      numbered(['1 o 2', '3 o 4', '5 o 6', 'De 7 a 9', '10 o más']),
      numbered(['Nunca', 'Menos de una vez al mes', 'Mensualmente', 'Semanalmente', 'A diario o casi a diario']),
    ],
  },
}
