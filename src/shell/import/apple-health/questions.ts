import type { Question } from '../diary-rows.ts'
import type { Collected } from './collect.ts'
import type { Calendar } from './days-of.ts'
import { absent, isDayEntry } from './headaches.ts'
import { overlapping } from './overlaps.ts'
import type { Sample } from './sample.ts'

interface Asked {
  readonly collected: Collected
  /** In order of their starts, those that say "not present" left out. */
  readonly headaches: readonly Sample[]
  /** Symptoms that stand by themselves. */
  readonly apart: readonly Sample[]
  /** What was left out because something else contradicts it. */
  readonly against: Readonly<Record<'headaches' | 'free' | 'dry', readonly Sample[]>>
  readonly calendar: Calendar
  readonly ownOf: (sample: Sample) => Calendar
}

/** One question a kind, at the first line it is about, with how often. */
const once = (samples: readonly Sample[], text: (count: number) => string): readonly Question[] =>
  samples.length === 0 ? [] : [{ row: samples[0]!.line, text: text(samples.length) }]

const entries = (count: number): string => (count === 1 ? 'An entry is' : `${count} entries are`)

const aboutOverlaps = ({ headaches, calendar }: Asked): readonly Question[] => {
  const found = overlapping(headaches)
  const shown = found.slice(0, 10).map(([, later]) => ({
    row: later.line,
    text: `${calendar.dayOf(later.start)}: this headache begins while another one goes on. One attack or two? Both were kept.`,
  }))
  return found.length > 10
    ? [...shown, { row: 0, text: `And ${found.length - 10} more headaches that overlap.` }]
    : shown
}

/** Moments of a person who was elsewhere, whose own day was another than the diary’s. */
const elsewhere = ({ headaches, calendar, ownOf }: Asked): readonly Sample[] =>
  headaches.filter(
    (sample) =>
      !isDayEntry(sample, ownOf(sample)) && ownOf(sample).dayOf(sample.start) !== calendar.dayOf(sample.start),
  )

const aboutContradictions = ({ against }: Asked): readonly Question[] => [
  ...once(
    against.headaches,
    (count) =>
      `${entries(count)} of a headache that begins at the same moment as another one, with another strength or end: the stronger, then the longer was kept. Is that right?`,
  ),
  ...once(
    against.free,
    (count) =>
      `${entries(count)} of "no headache" on a day that has a headache too: the day counts as one with a headache. Is that right?`,
  ),
  ...once(
    against.dry,
    (count) =>
      `${entries(count)} of "no bleeding" on a day that has bleeding too: it counts as one with bleeding. Is that right?`,
  ),
]

/** What has to be asked of the person whose export it is: each assumption once. */
export const questionsOf = (asked: Asked): readonly Question[] => {
  const { collected, headaches, apart, calendar, ownOf } = asked
  const inWords = headaches.filter(({ value }) => !value.endsWith('Unspecified') && value !== absent)
  const forDays = headaches.filter((sample) => isDayEntry(sample, ownOf(sample)))
  return [
    ...once(
      inWords,
      () => 'Pain is given in words: mild was read as 2, moderate as 5, severe as 8 of 10. Is that what was meant?',
    ),
    ...once(
      forDays,
      (count) =>
        `${entries(count)} from midnight to midnight, or at midnight without a length: read as "a headache on that day", its hours unknown. Did one of them really go on all day?`,
    ),
    ...aboutContradictions(asked),
    ...aboutOverlaps(asked),
    ...once(
      apart,
      (count) =>
        `${entries(count)} of nausea, vomiting or dizziness at another time than any headache, and left out. Did they belong to a headache of that day?`,
    ),
    ...once(
      elsewhere(asked),
      (count) =>
        `${entries(count)} from another time zone, where it was another day: counted by the calendar of ${calendar.timeZone}, as the whole diary is. Is that right?`,
    ),
    ...(collected.doses === 0
      ? []
      : [
          {
            row: 0,
            text: `The file holds ${collected.doses} records of medicines in a form that is not known yet: none was read. Please write the medicines into the diary.`,
          },
        ]),
  ]
}
