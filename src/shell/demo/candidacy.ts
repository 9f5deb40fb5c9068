import { formText } from '#core/chart/consent-forms/form.ts'
import { consentForm } from '#core/chart/consent-forms/forms.ts'
import { redFlags } from '#core/headache/red-flags.ts'
import type { AnsweredFacts } from '#core/safety/answers.ts'
import { sha256 } from '../sha256.ts'
import type { Work } from '../work.ts'
import { decideOnCandidacy, fingerprint } from '../workflows/decide-candidacy.ts'
import { recordScreening, snapshot } from '../workflows/record-screening.ts'
import { signConsent } from '../workflows/sign-consent.ts'
import { asPatient } from './as-patient.ts'
import { demoWork, type Seed } from './load.ts'
import { type DemoPerson, phoenix } from './people.ts'
import { seriesDays } from './series-days.ts'

/** What somebody without any of these troubles answers. */
const history: AnsweredFacts = {
  ...{ allergy: 'no', aneurysm: 'no', avm: 'no', ich: 'no', icp: 'no', recentCv: 'no', severeCardiac: 'no' },
  ...{
    psychosis: 'none',
    mania: 'none',
    phq9Item9: 0,
    substance: 'none',
    liver: 'normal',
    iop: 'none',
    cystitis: 'never',
  },
  ...{ familyAddiction: 'no', earlyRefills: 'no', ketamineNonmedical: 'never' },
  redFlags: Object.fromEntries(
    redFlags.filter(({ strongerThan }) => strongerThan === null).map(({ id }) => [id, false]),
  ),
}

const medicines: Readonly<Record<string, readonly string[]>> = {
  rosa: ['sumatriptan', 'amitriptyline', 'magnesium'],
  omar: ['rizatriptan', 'candesartan'],
  lena: ['eletriptan', 'venlafaxine'],
  maya: ['sumatriptan', 'topiramate'],
  noor: ['sumatriptan', 'propranolol'],
  tomas: ['naproxen', 'lisinopril'],
  ines: ['rizatriptan', 'lamotrigine'],
  dara: ['sumatriptan', 'clonazepam'],
  eli: ['zolmitriptan', 'blue capsules from the herbal shop'],
  june: ['frovatriptan'],
}

/** Where two of them differ from that: one open question each, for the pages to show. */
const differently: Readonly<Record<string, AnsweredFacts>> = {
  june: { phq9Item9: 1 },
  eli: { iop: 'treated', familyAddiction: 'yes' },
}

export const hasDecision = ({ stage }: DemoPerson): boolean => stage !== 'diary' && stage !== 'screened'

export const atHour = (day: Temporal.PlainDate, hour: number, { timeZone }: Work): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour) }).toInstant()

/** A week before the series, or before today. */
const daysBefore = 7
export const visitOf = (work: Work, person: DemoPerson): Temporal.PlainDate => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const [first] = seriesDays(person, today)
  if (first !== undefined) return Temporal.PlainDate.from(first).subtract({ days: daysBefore })
  return today.subtract({ days: daysBefore })
}

/** The evening before the visit; who is only screened has answered within the hour. */
const intakeAt = (work: Work, person: DemoPerson): Temporal.Instant =>
  hasDecision(person)
    ? atHour(visitOf(work, person).subtract({ days: 1 }), 19, work)
    : work.now.subtract({ minutes: 50 })

const answered = async (work: Work, person: DemoPerson, answers: AnsweredFacts): Promise<void> => {
  const recorded = await recordScreening(work, person.id, { route: person.route, answers })
  if (!recorded.ok) throw new Error(`the demo’s answers were refused: ${recorded.error.code}`)
}

const measured = (person: DemoPerson): AnsweredFacts => ({
  ...{ bp: { systolic: 124, diastolic: 78 }, hr: 72, spo2: 98, rr: 14, bpHazard: 'no', escort: true },
  ...{ auditC: 1, dast10: 0 },
  ...(person.sexAtBirth === 'female' ? { pregnancy: 'no' } : {}),
})

/** Where days are missing the diary leaves the diagnosis open: the physician makes it. */
const decided = async (work: Work, person: DemoPerson): Promise<void> => {
  const { route } = person
  const known = await recordScreening(work, person.id, { route, answers: { indication: 'met' } })
  if (!known.ok) throw new Error(`the demo’s screening was refused: ${known.error.code}`)
  const { findings } = await snapshot(work, person.id, { route, answers: known.value.answers })
  const reason =
    'Seen and examined. Refractory course; off-label use, its uncertainty and other choices talked through.'
  const done = await decideOnCandidacy(work, person.id, {
    route,
    choice: 'candidate',
    reason,
    seen: fingerprint(findings),
  })
  if (!done.ok) throw new Error(`the demo’s decision for ${person.key} was refused: ${JSON.stringify(done.error)}`)
}

const consented = async (work: Work, person: DemoPerson): Promise<void> => {
  const need = { drug: 'ketamine', route: person.route } as const
  const form = consentForm(need)!
  const signed = await signConsent(work, person.id, {
    ...need,
    formHash: sha256(formText(form, person.language)),
    statements: form.statements.map(({ id }) => id),
    signedName: `${person.givenName} ${person.familyName}`,
  })
  if (!signed.ok) throw new Error(`the demo’s consent was refused: ${signed.error.code}`)
}

/** After the diaries and histories, before orders: who answered what, whom the physician took, who consented. */
export const seedCandidacy: Seed = async (work, people) => {
  if (work.clinicId !== phoenix.id) return
  for (const person of people.filter(({ stage }) => stage !== 'diary')) {
    const visit = visitOf(work, person)
    const own = {
      ...history,
      medications: (medicines[person.key] ?? []).map((name) => ({ name })),
      ...differently[person.key],
    }
    await answered({ ...asPatient(work, person), now: intakeAt(work, person) }, person, own)
    if (!hasDecision(person)) continue
    await answered({ ...demoWork(work, 'nurse'), now: atHour(visit, 9, work) }, person, measured(person))
    await decided({ ...demoWork(work, 'physician'), now: atHour(visit, 10, work) }, person)
    await consented({ ...asPatient(work, person), now: atHour(visit, 11, work) }, person)
  }
}
