import { useLanguage } from '../language.ts'
import { rulesInSpanish } from './rules-es.ts'
import { conflictInSpanish, evidenceInSpanish, questionInSpanish } from './said-es.ts'

/** The core’s own words for people: English as it says them. */
export interface RuleWords {
  /** A name or a criterion of the classification. */
  readonly rule: (english: string) => string
  readonly evidence: (english: string) => string
  readonly question: (english: string) => string
  readonly conflict: (english: string) => string
  readonly source: (english: string) => string
}

const same = (english: string): string => english
const english: RuleWords = { rule: same, evidence: same, question: same, conflict: same, source: same }

const recalled = ' (recalled, not yet checked)'
const ours = /^Our own rule: no published source says this; the clinic’s medical director signs it.*$/

export const spanish: RuleWords = {
  rule: (text) => rulesInSpanish[text] ?? text,
  evidence: (text) => evidenceInSpanish(text) ?? text,
  question: (text) => questionInSpanish(text) ?? text,
  conflict: (text) => conflictInSpanish(text) ?? text,
  source: (text) =>
    text
      .replace(ours, 'Regla propia: ninguna fuente publicada lo dice; la firma la dirección médica de la clínica')
      .replace(recalled, ' (de memoria, aún por comprobar)'),
}

export const useRuleWords = (): RuleWords => (useLanguage().language === 'es' ? spanish : english)
