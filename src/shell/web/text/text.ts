import { useLanguage } from '../language.ts'

/** The words of one part of the product in both languages: a word that lacks one doesn't compile. */
export const texts = <const K extends string>(en: Record<K, string>, es: Record<NoInfer<K>, string>) => ({ en, es })

type Values = Readonly<Record<string, string | number>>

const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** `const t = useText(diaryText)`, then `t('kept', { days: 27 })` for "{days} days kept". */
export const useText = <K extends string>(words: {
  readonly en: Record<K, string>
  readonly es: Record<K, string>
}) => {
  const { language } = useLanguage()
  return (key: K, values: Values = {}): string => fill(words[language][key], values)
}
