import { daysMeant } from './days-of.ts'
import type { Calendars, Said } from './headaches.ts'
import type { Sample } from './sample.ts'

/** Two names of one list: Apple renamed it with iOS 18. */
const written = /^HKCategoryValue(?:MenstrualFlow|VaginalBleeding)(Unspecified|Light|Medium|Heavy|None)$/

export const isFlow = (value: string): boolean => written.test(value)
export const flowWanted = 'HKCategoryValueMenstrualFlow… Unspecified, Light, Medium, Heavy or None'

/** Bleeding of any strength, or none said outright, for the days that the entry is about. */
export const periodSaid = (sample: Sample, { own }: Calendars): readonly Said[] =>
  daysMeant(own, sample.start, sample.end ?? sample.start).map((date) => ({
    sample,
    day: { date, menstruation: !sample.value.endsWith('None') },
  }))
