import type { Study } from '#core/evidence/study.ts'
import { linear } from './scale.ts'

const width = 148
const height = 26
const edge = 6
const middle = 15

/** An arrow from before to after on pain 0–10, only where both are numbers; for trials the difference with its interval. */
export function StudyFigure({ study: { change, difference } }: { readonly study: Study }) {
  if (difference) return <Interval {...difference} />
  if (change?.scale.startsWith('pain 0–10')) return <Arrow {...change} />
  return null
}

const Frame = ({ children }: { readonly children: React.ReactNode }) => (
  <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
    {children}
  </svg>
)

function Arrow({ from, to }: { readonly from: number; readonly to: number }) {
  const x = linear([0, 10], [edge, width - edge])
  return (
    <Frame>
      <line x1={x(0)} x2={x(10)} y1={middle} y2={middle} stroke="var(--line)" strokeWidth={2} />
      <circle cx={x(from)} cy={middle} r={4} fill="var(--surface)" stroke="var(--ink)" strokeWidth={2} />
      <line x1={x(from) - 4} x2={x(to) + 5} y1={middle} y2={middle} stroke="var(--ink)" strokeWidth={2} />
      <path d={`M${x(to)} ${middle}l7 -5v10Z`} fill="var(--ink)" />
    </Frame>
  )
}

const reach = 40

function Interval({ value, low, high, outOf }: NonNullable<Study['difference']>) {
  const x = linear([-reach, reach], [edge, width - edge])
  const of100 = (points: number) => x((points * 100) / outOf)
  return (
    <Frame>
      <line x1={x(-reach)} x2={x(reach)} y1={middle} y2={middle} stroke="var(--line)" strokeWidth={2} />
      <line x1={x(0)} x2={x(0)} y1={middle - 10} y2={middle + 10} stroke="var(--edge)" strokeWidth={2} />
      <line x1={of100(low)} x2={of100(high)} y1={middle} y2={middle} stroke="var(--ink)" strokeWidth={3} />
      <rect x={of100(value) - 4} y={middle - 4} width={8} height={8} fill="var(--ink)" />
    </Frame>
  )
}
