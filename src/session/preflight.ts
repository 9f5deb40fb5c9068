import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import { type VitalPart, vitalRange } from '#core/safety/clinic-vitals.ts'
import { fastingFor } from '#core/safety/fasting.ts'
import type { Route } from '#core/safety/guardrails/rail.ts'
import type { PreflightAnswered } from './events.ts'

/** One check before the drug. Where a hold exists, a physician may override it with a reason; a refusal nobody may. */
export interface PreflightItem {
  readonly id: string
  readonly asks: string
  readonly passes: string
  /** What leaves the decision to a physician; absent: only pass or refuse. */
  readonly holds?: string
  readonly refuses?: string
  readonly routes?: readonly Route[]
  /** Two different signed-in people. */
  readonly takesTwo?: true
  readonly source: Citation
}

const injected = ['iv', 'im', 'sc'] as const
const [beforeNeedle, beforeSpray] = [fastingFor('iv'), fastingFor('nasal')]

export const preflightItems: readonly PreflightItem[] = [
  {
    id: 'P01',
    asks: 'Identity',
    passes: 'two identifiers match, photograph where there is one',
    refuses: 'anything else',
    source: cite('joint-commission', 'two identifiers', 'recalled'),
  },
  {
    id: 'P02',
    asks: 'Consent',
    passes:
      'current text for this drug and route, signed within 12 months, not withdrawn, in a language the patient reads, taught back',
    refuses: 'anything else',
    source: ourRule('consent is checked at the moment of the dose, not at booking'),
  },
  {
    id: 'P03',
    asks: 'Order',
    passes: 'signed, in date, and the same as on the pump or device',
    refuses: 'anything else',
    source: ourRule('what is given is what was signed'),
  },
  {
    id: 'P04',
    asks: 'Weight today',
    passes: 'weighed within 7 days, within 10 % of the order’s weight',
    refuses: 'older than 30 days, or more than 10 % off: weigh again',
    source: ourRule('guardrail G02'),
  },
  {
    id: 'P05',
    asks: 'Fasting',
    passes: `a light meal at least ${beforeNeedle.food} h ago, clear liquids at least ${beforeNeedle.drink / 60} h ago`,
    refuses: 'less',
    routes: injected,
    source: beforeNeedle.source,
  },
  {
    id: 'P05',
    asks: 'Fasting',
    passes: `food at least ${beforeSpray.food} h ago, liquids at least ${beforeSpray.drink} min ago`,
    refuses: 'less',
    routes: ['nasal'],
    source: beforeSpray.source,
  },
  {
    id: 'P06',
    asks: 'Blood pressure',
    passes: 'below 140/90',
    holds: '140/90 or above: repeat after 5 min, then the physician decides',
    refuses: '160 or above, or 100 or above',
    source: cite('spravato-us', '140/90; 160/100 is ours', 'verified'),
  },
  {
    id: 'P07',
    asks: 'Heart rate, SpO₂, breathing rate',
    passes: 'heart rate 50–100, SpO₂ at least 94 % on room air, breathing 10–20',
    holds: 'heart rate 45–49 or 101–120, SpO₂ 92–93 %, breathing 8–9 or 21–24',
    refuses: 'outside that',
    source: ourRule('usual adult ranges'),
  },
  {
    id: 'P08',
    asks: 'Escort',
    passes: 'a named adult with a telephone number who stays or comes back',
    refuses: 'no dose without',
    source: cite('ketalar-us', 'leaves with a responsible adult', 'verified'),
  },
  {
    id: 'P09',
    asks: 'No driving',
    passes: 'understood: not until the next day after a restful sleep',
    refuses: 'no dose without',
    source: cite('spravato-us', 'no driving until the next day after restful sleep', 'verified'),
  },
  {
    id: 'P10',
    asks: 'Pregnancy',
    passes: 'test negative today where pregnancy is possible',
    refuses: 'positive; "possible" is not known: test',
    source: cite('ketalar-us', 'not recommended in pregnancy', 'verified'),
  },
  {
    id: 'P11',
    asks: 'Allergies',
    passes: 'none to ketamine or to what the product contains',
    refuses: 'any',
    source: cite('ketalar-us', 'contraindicated in hypersensitivity', 'verified'),
  },
  {
    id: 'P12',
    asks: 'Medicines since the last visit',
    passes:
      'asked, with the time of the last dose: MAO inhibitors, stimulants, benzodiazepines, opioids, theophylline, decongestants, lamotrigine',
    holds: 'the physician decides, or a lower dose',
    refuses: 'one that stops today’s dose (theophylline among them)',
    source: cite('ketalar-us', 'theophylline, sympathomimetics, depressants of the nervous system', 'verified'),
  },
  {
    id: 'P13',
    asks: 'Alcohol and other drugs in 24 h',
    passes: 'none',
    holds: 'something, and not intoxicated',
    refuses: 'intoxicated; alcohol, cannabis or GHB today',
    source: ourRule('sedation adds up'),
  },
  {
    id: 'P14',
    asks: 'Red flags today',
    passes: 'no thunderclap headache, fever, new neurological sign, headache of pregnancy, injury',
    refuses: 'any: emergency path',
    source: cite('snnoop10', 'red flags of a secondary headache', 'recalled'),
  },
  {
    id: 'P15',
    asks: 'Mood and safety',
    passes: 'no thought of suicide with intent today',
    refuses: 'any: the physician, now',
    source: ourRule('asked at each visit, in plain words'),
  },
  {
    id: 'P16',
    asks: 'Psychosis, mania',
    passes: 'none active',
    refuses: 'active',
    source: cite('cohen-2018', 'active psychosis is a contraindication', 'verified'),
  },
  {
    id: 'P17',
    asks: 'Airway, cold, sleep apnoea, nasal surgery',
    passes: 'none, or reviewed',
    holds: 'a cold, untreated sleep apnoea, recent nasal surgery before a spray',
    refuses: 'chest infection; a blocked nose before a spray',
    source: ourRule('breathing and absorption'),
  },
  {
    id: 'P18',
    asks: 'Dose check by two',
    passes: 'two different signed-in people worked out drug, mg/mL, mg/kg/h, mL/h, line and pump alike',
    refuses: 'one person, or two results',
    takesTwo: true,
    source: ourRule('a tenfold slip is caught by the second pair of eyes'),
  },
  {
    id: 'P19',
    asks: 'Equipment',
    passes: 'oxygen, suction, bag and mask, monitor, rescue tray, somebody who can manage an airway',
    refuses: 'anything missing',
    source: cite('ketalar-us', 'emergency airway equipment at hand', 'verified'),
  },
  {
    id: 'P20',
    asks: 'Venous line',
    passes: 'flushes, no pain, labelled',
    holds: 'anything else',
    routes: ['iv'],
    source: ourRule('a line that hurts is not used'),
  },
]

/** An unknown route is asked everything. */
export const itemsFor = (route: Route | null): readonly PreflightItem[] =>
  preflightItems.filter(({ routes }) => routes === undefined || route === null || routes.includes(route))

/** What a pressure taken before the drug says about P06, whatever was ticked: the bounds of candidacy, as the clinic keeps them. */
export const pressureVerdict = (
  sbp: number | null,
  dbp: number | null,
  own: OwnLimits,
): 'pass' | 'hold' | 'fail' | 'unknown' => {
  const [s, d] = [sbp ?? Number.NEGATIVE_INFINITY, dbp ?? Number.NEGATIVE_INFINITY]
  const reaches = (part: VitalPart): boolean =>
    s >= vitalRange('sbp', part, own).high! || d >= vitalRange('dbp', part, own).high!
  if (reaches('not-a-candidate')) return 'fail'
  if (reaches('physician-judgement')) return 'hold'
  return sbp === null || dbp === null ? 'unknown' : 'pass'
}

export interface Open {
  readonly item: string
  readonly why: 'missing' | 'unknown' | 'held' | 'refused' | 'may-not-be-overridden'
}

export interface PreflightFacts {
  readonly route: Route | null
  /** The latest answer of each item. */
  readonly answers: ReadonlyMap<string, PreflightAnswered['answer']>
  readonly sbp: number | null
  readonly dbp: number | null
  readonly own: OwnLimits
}

/** Everything that still keeps the session from being cleared, all of it at once. Empty = cleared. */
export const openItems = ({ route, answers, sbp, dbp, own }: PreflightFacts): readonly Open[] => {
  const measured = pressureVerdict(sbp, dbp, own)
  const ids = new Map(itemsFor(route).map((item) => [item.id, item]))
  return [...ids.values()].flatMap((item) => {
    const worst = item.id === 'P06' ? worse(answers.get(item.id), measured) : answers.get(item.id)
    const why = whyOpen(item, worst)
    return why === null ? [] : [{ item: item.id, why }]
  })
}

type Answer = PreflightAnswered['answer']

/** A measured refusal wins over any tick; a measured hold wins over a pass, not over a physician. */
const worse = (answer: Answer | undefined, measured: Answer): Answer | undefined =>
  measured === 'fail' || (measured === 'hold' && answer === 'pass') ? measured : answer

const whyOpen = (item: PreflightItem, answer: Answer | undefined): Open['why'] | null => {
  switch (answer) {
    case undefined:
      return 'missing'
    case 'pass':
      return null
    case 'hold':
      return item.holds === undefined ? 'refused' : 'held'
    case 'fail':
      return 'refused'
    case 'unknown':
      return 'unknown'
    case 'overridden':
      return item.holds === undefined ? 'may-not-be-overridden' : null
  }
}
