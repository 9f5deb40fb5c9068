import type { History, PreventiveTrial } from '#core/headache/profile.ts'
import { redFlags } from '#core/headache/red-flags.ts'
import { saveHistory } from '../workflows/save-history.ts'
import type { Seed } from './load.ts'
import type { DemoPerson } from './people.ts'

/** Invented histories: long ones for who came after years of treatment, none for who has just begun a diary. */
const trial = (
  name: string,
  doseMgPerDay: number | null,
  [startedOn, stoppedOn, stopReason]: readonly [string, string | null, PreventiveTrial['stopReason']?],
): PreventiveTrial => ({
  name,
  ...(doseMgPerDay !== null && { doseMgPerDay }),
  startedOn,
  stoppedOn,
  ...(stopReason && { stopReason }),
})

const longRoad: readonly PreventiveTrial[] = [
  trial('topiramate', 100, ['2020-02-10', '2020-06-20', 'ineffective']),
  trial('propranolol', 120, ['2020-09-01', '2021-01-15', 'ineffective']),
  trial('amitriptyline', 25, ['2021-03-01', '2021-04-05', 'not-tolerated']),
  trial('erenumab', null, ['2022-01-10', '2022-08-10', 'ineffective']),
  trial('onabotulinumtoxinA', null, ['2023-02-01', '2024-02-01', 'ineffective']),
]

const shortRoad: readonly PreventiveTrial[] = [
  trial('topiramate', 50, ['2024-03-01', '2024-06-10', 'ineffective']),
  trial('candesartan', 16, ['2024-09-01', null]),
]

const triptans: NonNullable<History['acuteHistory']> = [
  { name: 'sumatriptan', outcome: 'ineffective' },
  { name: 'rizatriptan', outcome: 'not-tolerated' },
]

const noFlags = Object.fromEntries(redFlags.filter((f) => f.strongerThan === null).map(({ id }) => [id, false]))

const asked = {
  redFlags: noFlags,
  country: 'US',
  allergies: [],
  pregnancy: 'no',
  onset: { remembered: false },
} as const

const histories: Record<DemoPerson['diary'], History> = {
  'chronic-overuse': {
    ...asked,
    headacheSince: '2019',
    priorDiagnoses: ['1.1'],
    preventives: longRoad,
    acuteHistory: triptans,
    hemiplegicRelative: false,
  },
  chronic: {
    ...asked,
    headacheSince: '2016-05',
    priorDiagnoses: ['1.1', '1.3'],
    preventives: longRoad,
    acuteHistory: triptans,
  },
  'chronic-aura': {
    ...asked,
    headacheSince: '2012',
    priorDiagnoses: ['1.2.1', '1.3'],
    preventives: longRoad.slice(0, 4),
    acuteHistory: triptans,
  },
  menstrual: { ...asked, headacheSince: '2021', priorDiagnoses: ['1.1'], preventives: shortRoad },
  episodic: { ...asked, headacheSince: '2018', preventives: [] },
  sparse: {},
}

/** Who has only begun a diary was asked nothing yet. */
export const seedHistories: Seed = async (work, people) => {
  for (const person of people.filter(({ stage }) => stage !== 'diary')) {
    const { pregnancy, ...history } = histories[person.diary]
    const saved = await saveHistory(work, person.id, {
      base: 0,
      history: person.sexAtBirth === 'female' && pregnancy ? { ...history, pregnancy } : history,
    })
    if (!saved.ok) throw new Error(`the demo history was refused: ${saved.error.code}`)
  }
}
