import { type Citation, cite } from '#core/evidence/sources.ts'

/** The European Headache Federation's classes of preventives with established efficacy, in its order 1 to 8. */
export const preventiveClasses = [
  'antidepressant',
  'antiepileptic',
  'beta-blocker',
  'calcium-channel-blocker',
  'cgrp',
  'raas',
  'onabotulinumtoxina',
  'other',
] as const
export type PreventiveClass = (typeof preventiveClasses)[number]
export const preventiveClassSource: Citation = cite('ehf-2020', 'drug classes', 'verified')

export interface Preventive {
  readonly generic: string
  readonly names: readonly string[]
  /** `null`: no established efficacy by that list; shown in the history, never counted as a failed class. */
  readonly preventiveClass: PreventiveClass | null
  /** Least adequate dose, mg a day; `null` for injections, which are judged by duration alone. */
  readonly minimumMgPerDay: number | null
  /** More, where the least dose depends on how frequent the migraine is: certain only from here on. */
  readonly surelyMgPerDay: number | null
  /** Days after which lack of effect may be called one. */
  readonly trialDays: number
  /** Longer, where the schedule isn't known from the name (monthly or quarterly injections): certain only from here on. */
  readonly surelyDays: number
}

export const trialSource: Citation = cite(
  'ahs-preventive',
  'adequate trial: 8 weeks oral, 3 or 6 months injected',
  'recalled',
)

type OralRow = readonly [
  generic: string,
  preventiveClass: PreventiveClass | null,
  mgPerDay: number,
  names?: string,
  surelyMgPerDay?: number,
]
const weeks8 = 56
const months3 = 84
const months6 = 168
const list = (names: string | undefined): readonly string[] => (names ? names.split(', ') : [])

const oralFor =
  (trialDays: number) =>
  ([generic, preventiveClass, minimumMgPerDay, names, surelyMgPerDay = minimumMgPerDay]: OralRow): Preventive => ({
    generic,
    names: list(names),
    preventiveClass,
    minimumMgPerDay,
    surelyMgPerDay,
    trialDays,
    surelyDays: trialDays,
  })

const oral: readonly OralRow[] = [
  ['propranolol', 'beta-blocker', 80, 'Inderal, Innopran'],
  ['metoprolol', 'beta-blocker', 100, 'Lopressor, Toprol, Beloc'],
  ['timolol', 'beta-blocker', 20],
  ['atenolol', 'beta-blocker', 50, 'Tenormin'],
  ['nadolol', 'beta-blocker', 40, 'Corgard'],
  ['bisoprolol', 'beta-blocker', 5],
  ['nebivolol', 'beta-blocker', 5, 'Bystolic'],
  ['topiramate', 'antiepileptic', 50, 'Topamax, Trokendi, Qudexy'],
  ['valproate', 'antiepileptic', 500, 'divalproex, valproic acid, Depakote, Depakene'],
  ['zonisamide', 'other', 100, 'Zonegran'],
  ['gabapentin', null, 1200, 'Neurontin'],
  ['levetiracetam', null, 1000, 'Keppra'],
  ['lamotrigine', null, 100, 'Lamictal'],
  ['amitriptyline', 'antidepressant', 25, 'Elavil, Saroten'],
  ['nortriptyline', 'antidepressant', 25, 'Pamelor'],
  ['venlafaxine', 'antidepressant', 75, 'Effexor'],
  ['duloxetine', 'antidepressant', 60, 'Cymbalta'],
  ['mirtazapine', 'antidepressant', 30, 'Remeron'],
  ['fluoxetine', null, 20, 'Prozac'],
  ['clonidine', null, 0.1, 'Catapres'],
  ['methysergide', 'other', 2],
  ['candesartan', 'raas', 16, 'Atacand'],
  ['lisinopril', 'raas', 10, 'Zestril, Prinivil'],
  ['telmisartan', 'raas', 80, 'Micardis'],
  ['flunarizine', 'calcium-channel-blocker', 5, 'Sibelium'],
  ['cinnarizine', 'calcium-channel-blocker', 75],
  ['verapamil', null, 240, 'Calan, Isoptin'],
  ['pizotifen', 'other', 1.5, 'Sandomigran, Sanomigran'],
  ['memantine', 'other', 10, 'Namenda'],
  ['cyproheptadine', null, 4, 'Periactin'],
  ['melatonin', null, 3],
  // In chronic migraine 60 mg.
  ['atogepant', 'cgrp', 10, 'Qulipta, Aquipta', 60],
  // 75 mg every other day.
  ['rimegepant', 'cgrp', 37.5, 'Nurtec, Vydura, rimegepant alternate day'],
]
const supplements: readonly OralRow[] = [
  ['riboflavin', null, 400, 'vitamin B2'],
  ['magnesium', null, 400],
  ['coenzyme Q10', null, 300, 'CoQ10'],
]

interface Injection {
  readonly generic: string
  readonly preventiveClass: PreventiveClass
  readonly days: readonly [trial: number, surely: number]
  readonly names?: string
}
const injections: readonly Injection[] = [
  { generic: 'erenumab', preventiveClass: 'cgrp', days: [months3, months3], names: 'Aimovig' },
  { generic: 'fremanezumab', preventiveClass: 'cgrp', days: [months3, months6], names: 'Ajovy' },
  { generic: 'fremanezumab monthly', preventiveClass: 'cgrp', days: [months3, months3] },
  { generic: 'fremanezumab quarterly', preventiveClass: 'cgrp', days: [months6, months6] },
  { generic: 'galcanezumab', preventiveClass: 'cgrp', days: [months3, months3], names: 'Emgality' },
  { generic: 'eptinezumab', preventiveClass: 'cgrp', days: [months6, months6], names: 'Vyepti' },
  {
    generic: 'onabotulinumtoxinA',
    preventiveClass: 'onabotulinumtoxina',
    days: [months6, months6],
    names: 'Botox, botulinum toxin, onabotulinum toxin A',
  },
]

/** Minimum doses and trial lengths are recalled, except the class list; a clinician reads them before release. */
export const preventives: readonly Preventive[] = [
  ...oral.map(oralFor(weeks8)),
  ...supplements.map(oralFor(months3)),
  ...injections.map(({ generic, preventiveClass, days: [trialDays, surelyDays], names }) => ({
    generic,
    names: list(names),
    preventiveClass,
    minimumMgPerDay: null,
    surelyMgPerDay: null,
    trialDays,
    surelyDays,
  })),
]

/** Classes none of whose drugs is marketed, by country (ISO 3166 alpha-2). A country that is absent is unknown to us. */
export const unavailableClasses: Readonly<Record<string, readonly PreventiveClass[]>> = {
  US: ['calcium-channel-blocker'],
}
