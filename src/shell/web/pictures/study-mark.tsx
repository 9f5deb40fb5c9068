import type { Grade, Study } from '#core/evidence/study.ts'

/** Area follows the number of people: 247 fill the place, six are still seen. */
const largest = 15
const mostPeople = 247
const smallest = 3.5
const box = 34

const inkOf: Record<Grade, number> = { A: 1, B: 0.85, C: 0.65, D: 0.5, E: 0.35, G: 1, P: 1 }

const radiusOf = (people: number | null): number =>
  people === null ? smallest : Math.max(smallest, Math.min(largest, largest * Math.sqrt(people / mostPeople)))

/** Square: compared with somebody. Ring: with nobody. Diamond: a review. Broken ring: announced. Words beside it say the same. */
export function StudyMark({ study: { people, grade, comparedWith } }: { readonly study: Study }) {
  const r = radiusOf(people)
  const middle = box / 2
  const paint = { stroke: 'var(--ink)', strokeWidth: 1.5, fill: 'var(--ink)', fillOpacity: inkOf[grade] }
  return (
    <svg width={box} height={box} viewBox={`0 0 ${box} ${box}`} aria-hidden>
      {grade === 'G' ? (
        <path
          d={`M${middle} ${middle - 6}L${middle + 6} ${middle}L${middle} ${middle + 6}L${middle - 6} ${middle}Z`}
          {...paint}
          fillOpacity={0}
        />
      ) : grade === 'P' ? (
        <circle cx={middle} cy={middle} r={r} {...paint} fillOpacity={0} strokeDasharray="3 3" />
      ) : comparedWith !== null ? (
        <rect x={middle - r * 0.89} y={middle - r * 0.89} width={r * 1.78} height={r * 1.78} rx={2} {...paint} />
      ) : (
        <circle
          cx={middle}
          cy={middle}
          r={Math.max(2.5, r - 1.5)}
          fill="none"
          stroke="var(--ink)"
          strokeOpacity={inkOf[grade] + 0.2}
          strokeWidth={3}
        />
      )}
    </svg>
  )
}
