/** A test, a set of questions or a count that is repeated while somebody is treated. */
export type TestId =
  | 'alt'
  | 'ast'
  | 'bilirubin'
  | 'alp'
  | 'ggt'
  | 'creatinine'
  | 'egfr'
  | 'tsh'
  | 'eye-pressure'
  | 'ecg'
  | 'pregnancy-test'
  | 'urinalysis'
  | 'urine-drug-screen'
  | 'pdmp'
  | 'bladder-questions'
  | 'dependence-questions'
  | 'cognition'
  | 'spray-count'

/** A laboratory value with the limits that this laboratory printed beside it. */
export interface Measured {
  readonly kind: 'measured'
  readonly value: number
  /** UCUM, one of the kind's own. */
  readonly unit: string
  readonly lowerLimit: number | null
  readonly upperLimit: number | null
}

/** One word of the kind's own, with whatever else was seen. */
export interface Found {
  readonly kind: 'found'
  readonly word: string
  readonly note: string
}

/** Questions answered one by one; what nobody asked is unknown, and no "no". */
export interface Asked {
  readonly kind: 'asked'
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
}

/** A short test of thinking: points, and the test's own standard deviation, by which a fall is judged. */
export interface Scored {
  readonly kind: 'scored'
  readonly instrument: string
  readonly points: number
  readonly deviation: number
}

/** Sprays of a device taken home. */
export interface Counted {
  readonly kind: 'counted'
  readonly dispensed: number
  /** As the person’s own record says. */
  readonly taken: number
  readonly left: number
}

/** Somebody knows that it was not done, and why. No entry at all: nobody knows. */
export interface NotDone {
  readonly kind: 'not-done'
  readonly why: string
}

export type Outcome = Measured | Found | Asked | Scored | Counted | NotDone

export interface TestResult {
  readonly id: string
  readonly test: TestId
  readonly outcome: Outcome
  /** ISO local day of the clinic on which it was done, or on which it was found not to be. */
  readonly doneOn: string
}
