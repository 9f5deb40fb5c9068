import type { Assessment } from './assess.ts'
import type { CriterionStatus, Diagnosis } from './diagnoses.ts'

type Status = Diagnosis['status'] | CriterionStatus['status']

/** A run of days on which an assessment gave the same answer. */
export interface Stretch {
  /** ISO dates, both included. */
  readonly from: string
  readonly to: string
  readonly status: Status
}

/** A diagnosis by its code (`1.3`), one of its criteria by code and letter (`1.3 A`). */
const trackNames = ({ code, status, criteria }: Diagnosis): readonly (readonly [string, Status])[] => [
  [code, status],
  ...criteria.map((criterion) => [`${code} ${criterion.id}`, criterion.status] as const),
]

/**
 * How a verdict came about: the answers of assessments made for one day after another, each track a few stretches. The
 * assessments come in the order of their days; nothing is worked out here but where an answer changed.
 */
export class VerdictTracks {
  readonly #tracks = new Map<string, readonly Stretch[]>()

  add({ asOf, diagnoses }: Pick<Assessment, 'asOf' | 'diagnoses'>): void {
    for (const [name, status] of diagnoses.flatMap(trackNames)) this.#extend(name, asOf, status)
  }

  #extend(name: string, date: string, status: Status): void {
    const track = this.#tracks.get(name) ?? []
    const last = track.at(-1)
    const goesOn = last?.status === status
    const before = goesOn ? track.slice(0, -1) : track
    this.#tracks.set(name, [...before, { from: goesOn ? last.from : date, to: date, status }])
  }

  /** Oldest first; empty for a name that no assessment held. What was handed out once stays as it was. */
  of(name: string): readonly Stretch[] {
    return this.#tracks.get(name) ?? []
  }
}
