import type { Verdict } from './verdict.ts'

/** An answer somebody gave. Left out or `unknown` are the same thing: nobody knows, which is never "no". */
export type Answer<T> = T | 'unknown'
type YesNo = 'yes' | 'no'
export type TreatmentRoute = 'iv' | 'im' | 'sc' | 'oral' | 'nasal' | 'esketamine-nasal'

/** What is known of a person today. The unit stands in the name; blood pressure is in mm[Hg], rates per minute, SpO2 in %. */
export interface Facts {
  readonly route: TreatmentRoute
  readonly ageY?: Answer<number>
  readonly sex?: Answer<'female' | 'male'>
  readonly weightAgeDays?: Answer<number>
  readonly allergy?: Answer<YesNo>
  readonly aneurysm?: Answer<YesNo>
  readonly avm?: Answer<YesNo>
  /** Intracerebral haemorrhage, ever. */
  readonly ich?: Answer<YesNo>
  /** Raised intracranial pressure. */
  readonly icp?: Answer<YesNo>
  /** Heart attack, unstable angina, stroke or TIA within six weeks. */
  readonly recentCv?: Answer<YesNo>
  readonly severeCardiac?: Answer<YesNo>
  readonly bpHazard?: Answer<YesNo>
  readonly bp?: Answer<BloodPressure>
  readonly hr?: Answer<number>
  readonly spo2?: Answer<number>
  readonly rr?: Answer<number>
  readonly pregnancy?: Answer<'no' | 'yes' | 'possible' | 'not-applicable'>
  readonly psychosis?: Answer<'none' | 'past-stable' | 'active'>
  readonly mania?: Answer<'none' | 'bipolar-stable' | 'active'>
  readonly phq9Item9?: Answer<0 | 1 | 2 | 3>
  readonly cssrs?: Answer<'none' | 'low' | 'moderate' | 'high' | 'not-done'>
  readonly substance?: Answer<'none' | 'active' | 'remission'>
  readonly liver?: Answer<'normal' | 'child-pugh-a' | 'child-pugh-b' | 'child-pugh-c'>
  /** Multiples of the upper limit of normal; of ALT and AST the higher one, of ALP and GGT likewise. */
  readonly altXUln?: Answer<number>
  readonly bilirubinXUln?: Answer<number>
  readonly alpXUln?: Answer<number>
  readonly iop?: Answer<'none' | 'treated' | 'acute'>
  readonly cystitis?: Answer<'never' | 'past' | 'current-symptoms'>
  readonly medications?: Answer<readonly MedicationFact[]>
  readonly solidsHoursAgo?: Answer<number>
  readonly clearFluidsHoursAgo?: Answer<number>
  readonly escort?: Answer<boolean>
  readonly consent?: Answer<boolean>
  readonly indication?: Answer<'met' | 'not-met' | 'insufficient-data'>
  /** Medication overuse, as behaviour or as headache. */
  readonly moh?: Answer<boolean>
  readonly redFlags?: Answer<Readonly<Record<string, Answer<boolean>>>>
  readonly auditC?: Answer<number>
  readonly dast10?: Answer<number>
  /** Ketamine sessions in the last 12 months, today's counted. */
  readonly sessions12Months?: Answer<number>
  /** Findings that no question above asks for, named by a clinician. */
  readonly other?: Answer<readonly Named[]>
}

export interface BloodPressure {
  readonly systolic?: Answer<number>
  readonly diastolic?: Answer<number>
}

export interface MedicationFact {
  readonly name: string
  readonly hoursAgo?: Answer<number>
}

/** An id of the decision table: by itself its worst verdict, or the one that is named. */
export type Named = string | { readonly id: string; readonly verdict: Verdict }

/** The answer, or null where nobody knows. */
export const known = <T>(answer: Answer<T> | undefined | null): T | null =>
  answer === undefined || answer === null || answer === 'unknown' ? null : (answer as T)
