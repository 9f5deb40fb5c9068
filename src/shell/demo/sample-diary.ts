import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { generateDiary } from './diary-generator.ts'
import { personas } from './persona.ts'

/** A diary to try the assessment with, made up by the demo's generator, and the history that goes with it. */
export interface SampleDiary {
  readonly diary: Diary
  readonly profile: Profile
}

const episodicDays = 110
const chronicDays = 170
const seed = 20_260_301

/**
 * Somebody invented whose headaches come on few days at first and on most days later, with more and more triptan: so that it
 * shows how a verdict comes about. The last day (ISO) is `to`; the same day gives the same diary.
 */
export const sampleDiary = (to: string): SampleDiary => {
  const last = Temporal.PlainDate.from(to)
  const turn = last.subtract({ days: chronicDays })
  const before = { from: turn.subtract({ days: episodicDays }).toString(), to: turn.subtract({ days: 1 }).toString() }
  const after = { from: turn.toString(), to }
  const timeZone = 'America/Phoenix'
  const part = (persona: 'episodic' | 'chronic-overuse', span: typeof after) =>
    generateDiary({ persona: personas[persona], ...span, timeZone, seed }).days
  return {
    diary: { timeZone, days: [...part('episodic', before), ...part('chronic-overuse', after)] },
    profile: {
      sexAtBirth: 'female',
      birthDate: '1984-05-17',
      headacheSince: '2009',
      preventives: [
        {
          name: 'topiramate',
          doseMgPerDay: 100,
          startedOn: '2023-02-01',
          stoppedOn: '2023-06-01',
          stopReason: 'ineffective',
        },
        {
          name: 'propranolol',
          doseMgPerDay: 120,
          startedOn: '2024-01-10',
          stoppedOn: '2024-05-20',
          stopReason: 'ineffective',
        },
      ],
      acuteHistory: [{ name: 'sumatriptan', outcome: 'ineffective' }],
    },
  }
}
