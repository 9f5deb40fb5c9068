import { type Bolus, type Dose, type Infusion, isInfusion } from '#core/pharmacology/case.ts'
import style from './dose.module.css'
import type { Frame } from './frame.ts'
import { amount } from './words.ts'

interface Props {
  readonly doses: readonly Dose[]
  readonly frame: Frame
  readonly weightKg: number | undefined
  readonly mgPerMl: number | undefined
}

const tallest = 40
/** A word of this size needs about so many pixels a letter. */
const perLetter = 6.4

/** What is given, under the curves: a step of the pump as a bar, a spray or a bolus as a mark. */
export function Given({ doses, frame, weightKg, mgPerMl }: Props) {
  const steps = doses.filter(isInfusion)
  const marks = doses.filter((dose): dose is Bolus => !isInfusion(dose))
  const fastest = Math.max(1e-9, ...steps.map((step) => step.rateMgPerH))
  return (
    <g>
      <line className={style.ground} x1={frame.x(0)} x2={frame.right} y1={frame.givenBottom} y2={frame.givenBottom} />
      {steps.length > 0 && (
        <text className={style.tick} x={frame.x(0)} y={frame.curvesBottom + 42}>
          {unitsOf(weightKg, mgPerMl)}
        </text>
      )}
      {steps.map((step) => (
        <Step
          key={`${step.startMin} ${step.rateMgPerH}`}
          step={step}
          frame={frame}
          share={step.rateMgPerH / fastest}
          second={perKgAndPump(step, weightKg, mgPerMl)}
        />
      ))}
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sprays at one time are told apart by their order only
        <Mark key={i} mark={mark} frame={frame} hasRoom={hasRoom(marks, i, frame)} />
      ))}
    </g>
  )
}

const unitsOf = (weightKg: number | undefined, mgPerMl: number | undefined): string =>
  ['mg/h', ...(weightKg === undefined ? [] : ['mg/kg/h']), ...(mgPerMl === undefined ? [] : ['mL/h'])].join(' · ')

const perKgAndPump = ({ rateMgPerH }: Infusion, weightKg: number | undefined, mgPerMl: number | undefined): string =>
  [
    ...(weightKg === undefined ? [] : [amount(rateMgPerH / weightKg)]),
    ...(mgPerMl === undefined ? [] : [(rateMgPerH / mgPerMl).toFixed(1)]),
  ].join(' · ')

interface StepProps {
  readonly step: Infusion
  readonly frame: Frame
  readonly share: number
  readonly second: string
}

function Step({ step, frame, share, second }: StepProps) {
  const left = frame.x(step.startMin) + 1
  const width = Math.max(1, frame.x(step.startMin + step.durationMin) - left - 1)
  const top = frame.givenBottom - Math.max(2, tallest * share)
  const first = amount(step.rateMgPerH)
  const hasSecond = second !== '' && second.length * perLetter < width
  return (
    <g>
      <rect
        className={style.step}
        style={{ opacity: 0.35 + 0.65 * share }}
        x={left}
        y={top}
        width={width}
        height={frame.givenBottom - top}
        rx={2}
      />
      {first.length * perLetter < width && (
        <text className={style.rate} x={left + 2} y={top - (hasSecond ? 19 : 5)}>
          {first}
        </text>
      )}
      {hasSecond && (
        <text className={style.tick} x={left + 2} y={top - 5}>
          {second}
        </text>
      )}
    </g>
  )
}

const hasRoom = (marks: readonly Bolus[], i: number, { x }: Frame): boolean => {
  const next = marks[i + 1]
  return next === undefined || x(next.startMin) - x(marks[i]!.startMin) > 44
}

/** A drop for a spray, a pin for a bolus: told apart by shape. */
function Mark({
  mark,
  frame,
  hasRoom: isNamed,
}: {
  readonly mark: Bolus
  readonly frame: Frame
  readonly hasRoom: boolean
}) {
  const [x, y] = [frame.x(mark.startMin), frame.givenBottom]
  return (
    <g>
      {mark.route === 'nasal' ? (
        <path
          className={style.mark}
          d={`M${x} ${y - 34}C${x + 14} ${y - 14} ${x + 9} ${y - 3} ${x} ${y - 3}C${x - 9} ${y - 3} ${x - 14} ${y - 14} ${x} ${y - 34}Z`}
        />
      ) : (
        <path className={style.mark} d={`M${x - 2} ${y - 34}h4v24h5l-7 10l-7 -10h5Z`} />
      )}
      {isNamed && (
        <text className={style.rate} x={x + 4} y={y - 38} textAnchor={x < frame.x(0) + 20 ? 'start' : 'middle'}>
          {amount(mark.amountMg)} mg
        </text>
      )}
    </g>
  )
}
