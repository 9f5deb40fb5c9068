import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { numberOfWordSource } from '#core/headache/intensity-words-sources.ts'

/** How Apple’s records are read as a diary, where they leave it open. */
export const appleHealthRules: readonly { readonly id: string; readonly text: string; readonly source: Citation }[] = [
  {
    id: 'severity',
    text: 'HKCategoryValueSeverity: mild is 2, moderate 5, severe 8 of 10; unspecified is a headache of unknown strength',
    source: numberOfWordSource,
  },
  {
    id: 'not-present',
    text: 'Not present is a day without headache, unless another entry of that day says headache',
    source: cite('healthkit', 'HKCategoryValueSeverity.notPresent: the symptom is not present', 'recalled'),
  },
  {
    id: 'length',
    text: 'An end that is the start is an unknown length; midnight to midnight is a day, its hours unknown',
    source: ourRule('the Health app offers the same time twice, and nobody has pain of no length'),
  },
  {
    id: 'symptom',
    text: 'Nausea, vomiting or dizziness belongs to a headache when both were entered for the same time',
    source: ourRule('what was entered for another time of the day may belong to it or not'),
  },
  {
    id: 'sleep',
    text: 'Asleep within an hour of each other is one sleep; in bed is none; sleep alone is no diary day',
    source: ourRule('a device does not know whether there was a headache'),
  },
]
