import { ourRule } from '#core/evidence/sources.ts'
import type { VitalCode, VitalRecorded } from './events.ts'

interface VitalSign {
  readonly name: string
  /** UCUM; the same measurement in another unit is refused, not converted in silence. */
  readonly unit: string
  /** What a living person can show; anything outside is a device's way of saying "no value". */
  readonly possible: readonly [low: number, high: number]
  /** What a monitor sends instead of a value although it lies inside the range. */
  readonly sentinels: readonly number[]
}

export const vitalSource = ourRule('physiological ranges; markers of "no value" as vendors send them')

/**
 * 255 is a device's full byte. 127 is one too, but also a common pulse and pressure: it is a marker only where no
 * person shows it.
 */
export const vitalSigns: Readonly<Record<VitalCode, VitalSign>> = {
  spo2: { name: 'SpO₂', unit: '%', possible: [40, 100], sentinels: [] },
  hr: { name: 'Heart rate', unit: '/min', possible: [10, 300], sentinels: [255] },
  rr: { name: 'Breathing rate', unit: '/min', possible: [0, 80], sentinels: [] },
  sbp: { name: 'Systolic pressure', unit: 'mm[Hg]', possible: [40, 300], sentinels: [255] },
  dbp: { name: 'Diastolic pressure', unit: 'mm[Hg]', possible: [20, 200], sentinels: [] },
  etco2: { name: 'Exhaled CO₂', unit: 'mm[Hg]', possible: [0, 150], sentinels: [127] },
  temp: { name: 'Temperature', unit: 'Cel', possible: [25, 45], sentinels: [] },
}

export const vitalCodes = Object.keys(vitalSigns) as VitalCode[]

/** Present, of good quality, within what a person can show, and not a marker. Only such a sample is a measurement. */
export const isValid = (sample: VitalRecorded): sample is VitalRecorded & { readonly value: number } => {
  const { possible, sentinels } = vitalSigns[sample.code]
  if (sample.value === null || sample.quality !== 'good') return false
  if (sample.source === 'device' && sentinels.includes(sample.value)) return false
  return sample.value >= possible[0] && sample.value <= possible[1]
}
