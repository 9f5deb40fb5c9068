/** The words of an instrument whose licence lets them be shown, in one language. Items and answers in scoring order. */
export interface QuestionText {
  readonly stem: string
  readonly items: readonly string[]
  readonly answers: readonly { readonly points: number; readonly words: string }[]
  /** Where each item has answers of its own, in the order of the items. */
  readonly answersByItem?: readonly QuestionText['answers'][]
}

export type Language = 'en' | 'es'
export type QuestionTexts = Readonly<Record<Language, QuestionText>>

/** The four frequencies that the PHQ-9 and the GAD-7 share. */
export const frequency = {
  en: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  es: ['Ningún día', 'Varios días', 'Más de la mitad de los días', 'Casi todos los días'],
} as const

export const numbered = (words: readonly string[], from = 0): QuestionText['answers'] =>
  words.map((text, n) => ({ points: n + from, words: text }))
