import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Facts, known, type TreatmentRoute } from '../facts.ts'
import { type Fasting, fastingFor } from '../fasting.ts'
import { type Grade, type Row, row } from './row.ts'

const spray: readonly TreatmentRoute[] = ['nasal', 'esketamine-nasal']
const needle: readonly TreatmentRoute[] = ['iv', 'im', 'sc']
const minutesInHour = 60
const notToday = { verdict: 'not-a-candidate', scope: 'today' } as const

const meal = ({ solidsHoursAgo, clearFluidsHoursAgo }: Facts) => ({
  solids: known(solidsHoursAgo),
  clear: known(clearFluidsHoursAgo),
})
const isSooner = (hoursAgo: number | null, hours: number): boolean => hoursAgo !== null && hoursAgo < hours

/** Oral ketamine has no published fast: none is asked for. */
const tooSoon = (
  routes: readonly TreatmentRoute[],
  { food, drink, source }: Fasting,
): Grade<ReturnType<typeof meal>> => ({
  ...notToday,
  routes,
  when: ({ solids, clear }, { route }) =>
    routes.includes(route) && (isSooner(solids, food) || isSooner(clear, drink / minutesInHour)),
  text: `Solids within ${food} h or clear fluids within ${drink} min of the dose`,
  wouldChange: 'Waiting until then',
  source,
})

/** What has to be right on the day itself. */
export const visit: readonly Row[] = [
  row<number>({
    id: 'weight',
    asks: 'Weight, measured within 30 days',
    answer: ({ weightAgeDays }) => weightAgeDays,
    source: ourRule('a dose per kilogram is as old as its kilograms'),
    grades: [
      {
        verdict: 'ask',
        scope: 'today',
        when: (days) => days > 30,
        text: 'The weight is older than 30 days: weigh again',
        wouldChange: 'A weight of today',
      },
    ],
  }),
  row<ReturnType<typeof meal>>({
    id: 'fasting',
    asks: 'When solids and clear fluids were last taken',
    answer: meal,
    isComplete: ({ solids, clear }) => solids !== null && clear !== null,
    source: fastingFor('iv').source,
    grades: [tooSoon(spray, fastingFor('nasal')), tooSoon(needle, fastingFor('iv'))],
  }),
  row<boolean>({
    id: 'escort',
    asks: 'An adult who takes the person home',
    answer: ({ escort }) => escort,
    isRequired: true,
    source: cite('spravato-us', 'no driving until the next day; accompanied: Ketalar SmPC', 'verified'),
    grades: [
      {
        ...notToday,
        when: (answer) => !answer,
        text: 'No adult to take the person home',
        wouldChange: 'An adult who comes, by name and phone',
      },
    ],
  }),
  row<boolean>({
    id: 'consent',
    asks: 'Consent to off-label treatment, signed within 12 months',
    answer: ({ consent }) => consent,
    source: ourRule('off-label use needs its own, fresh consent'),
    grades: [
      {
        ...notToday,
        when: (answer) => !answer,
        text: 'No consent in force to this off-label treatment',
        wouldChange: 'A signature under the form for this drug and route',
      },
    ],
  }),
  row({
    id: 'nasal-block',
    asks: 'Nasal polyps, bleeding, severe congestion, or septal surgery within six weeks',
    source: ourRule('the spray can’t be relied on'),
    grades: [
      {
        ...notToday,
        routes: spray,
        text: 'The nose is blocked or bleeding, or was operated on within six weeks: no spray today',
        wouldChange: 'A free nose, six weeks after an operation; or another route',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'The nose is blocked or bleeding, or was operated on within six weeks',
        wouldChange: 'A free nose, six weeks after an operation',
      },
    ],
  }),
  row({
    id: 'iv-access',
    asks: 'A vein that can be reached',
    source: ourRule('no line, no infusion'),
    grades: [
      {
        ...notToday,
        routes: ['iv'],
        text: 'No vein could be reached',
        wouldChange: 'A line that runs; or another route',
      },
      {
        verdict: 'ok',
        scope: 'today',
        text: 'No vein could be reached; this route needs none',
        wouldChange: 'Nothing: this route needs no vein',
      },
    ],
  }),
]
