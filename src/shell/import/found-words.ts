import type { WordFound } from './diary-rows.ts'
import type { MappedWords, Mapping } from './mapping.ts'
import type { Role } from './roles.ts'
import { type ColumnSurvey, mostWords } from './survey.ts'
import { fold, painWords, reliefWords, typeWords, yesNoWords } from './words/index.ts'

const keyOf = (word: string): string => fold(word) || word.trim()

const yesNoRoles: ReadonlySet<Role> = new Set<Role>([
  'headache',
  'menstruation',
  ...(
    ['aggravatedByActivity', 'nausea', 'vomiting', 'photophobia', 'phonophobia', 'osmophobia', 'dizziness'] as const
  ).map((field) => `attack.${field}` as const),
])

const kindOf = (role: Role | null): keyof MappedWords | null => {
  if (role === 'attack.intensity') return 'pain'
  if (role === 'relief') return 'relief'
  if (role === 'type') return 'type'
  return role !== null && yesNoRoles.has(role) ? 'yesNo' : null
}

const known: Record<keyof MappedWords, ReadonlyMap<string, string>> = {
  pain: painWords,
  yesNo: yesNoWords,
  relief: reliefWords,
  type: typeWords,
}

/** Numbers and clear yes-and-no need no word of anybody. */
const needsNoWord = (kind: keyof MappedWords, word: string, mapped: boolean): boolean =>
  /^\d+([.,]\d+)?(\s*\/\s*\d+)?$/.test(word) || (kind === 'yesNo' && !mapped && known.yesNo.has(keyOf(word)))

/** The words in the columns that hold words, each once, and what they are taken to mean. */
export const wordsFound = (
  { columns, words }: Pick<Mapping, 'columns' | 'words'>,
  surveys: readonly ColumnSurvey[],
): readonly WordFound[] => {
  const found = new Map<string, WordFound>()
  columns.forEach(({ role }, index) => {
    const kind = kindOf(role)
    const written = surveys[index]?.words
    if (kind === null || written === undefined || written.size > mostWords) return
    for (const word of written) {
      const key = keyOf(word)
      const mapped = words[kind][key]
      if (found.has(`${kind} ${key}`) || needsNoWord(kind, word, mapped !== undefined)) continue
      found.set(`${kind} ${key}`, { kind, word: key, written: word, means: mapped ?? known[kind].get(key) ?? null })
    }
  })
  return [...found.values()]
}
