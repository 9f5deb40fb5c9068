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
  /** Addiction in parents, brothers, sisters or children. */
  readonly familyAddiction?: Answer<YesNo>
  /** Controlled medicines asked for before they were due. */
  readonly earlyRefills?: Answer<YesNo>
  readonly ketamineNonmedical?: Answer<'never' | 'earlier' | 'within-12-months'>
  /** What the look-up in the prescription-monitoring programme showed. */
  readonly pdmp?: Answer<'expected' | 'unexpected'>
  /** Wanted tests that are not in order; left out where nobody looked at the record. */
  readonly tests?: Answer<readonly TestFact[]>
  /** What the monitoring of an ongoing treatment has overdue, or asks for after a result. */
  readonly monitoring?: Answer<readonly MonitoringFact[]>
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

/** A test of the baseline list that is wanted of this person. */
export interface TestFact {
  readonly id: string
  readonly state: 'missing' | 'too-old' | 'not-done'
  /** Which part, how old, or why not. */
  readonly detail: string
}

/** An item of the monitoring schedule. */
export interface MonitoringFact {
  readonly id: string
  readonly state: 'overdue' | 'review' | 'pause' | 'stop'
  /** Since when, or the result that asks for it. */
  readonly detail: string
}

/** An id of the decision table: by itself its worst verdict, or the one that is named. */
export type Named = string | { readonly id: string; readonly verdict: Verdict }

/** The answer, or null where nobody knows. */
export const known = <T>(answer: Answer<T> | undefined | null): T | null =>
  answer === undefined || answer === null || answer === 'unknown' ? null : (answer as T)
