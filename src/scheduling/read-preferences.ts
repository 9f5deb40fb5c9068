import { anyTime, type Preferences } from './preferences.ts'

/** What was understood of a caller's words, and the words that were not: nothing is dropped in silence. */
export interface ReadPreferences {
  readonly preferences: Preferences
  readonly unread: readonly string[]
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const fillers = new Set(['or', 'and', 'on', 'at', 'the', 'any', 'day', 'days', 'please', 'in', 'o’clock', 'only'])

const parts = {
  mornings: { from: null, before: '12:00' },
  afternoons: { from: '12:00', before: '17:00' },
  evenings: { from: '17:00', before: null },
} as const

const weekdayOf = (word: string): number | null => {
  const found = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?s?$/.test(word) ? word.slice(0, 3) : ''
  const index = dayNames.indexOf(found)
  return index < 0 ? null : index + 1
}

/** "9", "9:30", "3pm" → HH:MM. Without am or pm, 1 to 6 is the afternoon: the clinic is shut at night. */
const timeOf = (word: string | undefined): string | null => {
  const match = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(word ?? '')
  if (!match) return null
  const said = Number(match[1])
  const isAfternoon = match[3] === 'pm' || (match[3] === undefined && said >= 1 && said <= 6)
  const hour = isAfternoon && said < 12 ? said + 12 : match[3] === 'am' && said === 12 ? 0 : said
  const minute = match[2] ?? '00'
  return hour < 24 && Number(minute) < 60 ? `${String(hour).padStart(2, '0')}:${minute}` : null
}

const nextMonday = (today: Temporal.PlainDate): string => today.add({ days: 8 - today.dayOfWeek }).toString()

const partOf = (word: string): (typeof parts)[keyof typeof parts] | null => {
  const plural = word.endsWith('s') ? word : `${word}s`
  return plural in parts ? parts[plural as keyof typeof parts] : null
}

/** Two or three words that belong together: how many were read, and what they say. */
const phraseAt = (
  words: readonly string[],
  today: Temporal.PlainDate,
): { readonly used: number; readonly says: Partial<Preferences> } | null => {
  const [a, b, c] = words
  if (a === 'not' && b === 'before' && timeOf(c)) return { used: 3, says: { from: timeOf(c) } }
  if ((a === 'after' || a === 'from') && timeOf(b)) return { used: 2, says: { from: timeOf(b) } }
  if ((a === 'before' || a === 'until') && timeOf(b)) return { used: 2, says: { before: timeOf(b) } }
  if (a === 'from' && /^\d{4}-\d{2}-\d{2}$/.test(b ?? '')) return { used: 2, says: { since: b! } }
  const week = a === 'from' ? words.slice(1) : words
  if (week[0] === 'next' && week[1] === 'week')
    return { used: a === 'from' ? 3 : 2, says: { since: nextMonday(today) } }
  return null
}

const wordAt = (word: string): Partial<Preferences> | null => {
  const day = weekdayOf(word)
  return day !== null ? { weekdays: [day] } : partOf(word)
}

/** Adds what a word says; "not before 9" and "mornings" together are the narrower of both. */
const merge = (so: Preferences, says: Partial<Preferences>): Preferences => ({
  weekdays: [...new Set([...so.weekdays, ...(says.weekdays ?? [])])].sort(),
  from:
    [so.from, says.from ?? null]
      .filter((t) => t !== null)
      .sort()
      .at(-1) ?? null,
  before: [so.before, says.before ?? null].filter((t) => t !== null).sort()[0] ?? null,
  since: says.since ?? so.since,
})

/** Reads what the desk types while the caller talks: "tue or thu mornings, not before 9, from next week". English. */
export const readPreferences = (text: string, today: Temporal.PlainDate): ReadPreferences => {
  const words = text
    .toLowerCase()
    .split(/[\s,;.]+/)
    .filter((word) => word !== '')
  let preferences = anyTime
  const unread: string[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const phrase = phraseAt(words.slice(at, at + 3), today)
    const says = phrase?.says ?? wordAt(word)
    if (says) preferences = merge(preferences, says)
    else if (!fillers.has(word)) unread.push(word)
    at += phrase?.used ?? 1
  }
  return { preferences, unread }
}
