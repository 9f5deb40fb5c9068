import type { Reason } from '../row.ts'
import { isSeverity, severityWanted } from './headaches.ts'
import type { HealthElement } from './parse-element.ts'
import { flowWanted, isFlow } from './period.ts'
import { instantOf, type Sample, sampleOf } from './sample.ts'
import { isAsleep, Nights, sleepWanted } from './sleep.ts'
import { dosePrefix, headacheType, periodType, sleepType } from './wanted-types.ts'

/** A record that could not be taken, as it stands in the file, and why. */
export interface RefusedRecord {
  readonly line: number
  readonly text: string
  readonly reasons: readonly Reason[]
}

/** Days around midnight of a clock that runs ahead: an entry may be a little later than the export says it was made. */
const clockError = 86_400_000

/** Characters of refused records, which are held as they came. */
const longestRefused = 16_000_000

/**
 * What an export says that a diary can use, sorted by what it is. The same sample from two devices or two apps (same kind,
 * times and value) is one.
 */
export class Collected {
  readonly headaches: Sample[] = []
  readonly periods: Sample[] = []
  readonly symptoms: Sample[] = []
  readonly nights = new Nights()
  readonly refused: RefusedRecord[] = []
  /** How often each zone is named, headaches counting for more than all else. */
  readonly zones = new Map<string, number>()
  birthDate: string | null = null
  /** Milliseconds since 1970, and the offset it was written with. */
  exportedAt: number | null = null
  exportOffset: string | null = null
  copies = 0
  doses = 0
  /** More than is held. */
  isTooMuch = false
  readonly #seen = new Set<string>()
  #refusedLength = 0

  take(element: HealthElement): void {
    const { name, attributes } = element
    if (name === 'ExportDate') this.#takeExport(attributes.value ?? '')
    else if (name === 'Me') {
      const born = attributes.HKCharacteristicTypeIdentifierDateOfBirth ?? ''
      if (instantOf(`${born} 00:00:00 Z`) !== null) this.birthDate = born
    } else if (attributes.type?.startsWith(dosePrefix)) this.doses++
    else this.#takeRecord(element)
  }

  /** Statements held. */
  get statements(): number {
    return this.headaches.length + this.periods.length + this.symptoms.length + this.refused.length
  }

  #takeExport(value: string): void {
    this.exportedAt = instantOf(value)
    this.exportOffset = /([+-]\d\d):?(\d\d)$/.exec(value.trim())?.slice(1).join(':') ?? null
  }

  #takeRecord(element: HealthElement): void {
    const latest = this.exportedAt === null ? null : this.exportedAt + clockError
    const read = sampleOf(element, latest)
    const reasons = 'reasons' in read ? read.reasons : valueReasons(read.sample)
    if ('sample' in read && reasons.length === 0) this.#sort(read.sample)
    else this.#refuse(element, reasons)
  }

  #refuse({ line, text }: HealthElement, reasons: readonly Reason[]): void {
    this.#refusedLength += text.length
    this.isTooMuch ||= this.#refusedLength > longestRefused
    this.refused.push({ line, text, reasons })
  }

  #sort(sample: Sample): void {
    if (sample.zone !== null) this.#countZone(sample.zone, sample.type === headacheType ? 1000 : 1)
    if (sample.type === sleepType) {
      if (!isAsleep(sample.value) || sample.end === null || sample.end <= sample.start) return
      this.isTooMuch ||= !this.nights.add({ start: sample.start, end: sample.end, line: sample.line })
      return
    }
    const key = `${sample.type} ${sample.start} ${sample.end} ${sample.value}`
    if (this.#seen.has(key)) {
      this.copies++
      return
    }
    this.#seen.add(key)
    if (sample.type === headacheType) this.headaches.push(sample)
    else if (sample.type === periodType) this.periods.push(sample)
    else this.symptoms.push(sample)
  }

  #countZone(zone: string, weight: number): void {
    this.zones.set(zone, (this.zones.get(zone) ?? 0) + weight)
  }
}

const wantedOf = ({ type, value }: Sample): string | null => {
  if (type === sleepType) return isAsleep(value) === null ? sleepWanted : null
  if (type === periodType) return isFlow(value) ? null : flowWanted
  return isSeverity(value) ? null : severityWanted
}

const valueReasons = (sample: Sample): readonly Reason[] => {
  const wanted = wantedOf(sample)
  return wanted === null ? [] : [{ column: 'value', found: sample.value.slice(0, 80) || 'nothing', wanted }]
}
