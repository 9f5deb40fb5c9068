import { useEffect, useState } from 'react'
import type { PainScale as Scale } from '#core/headache/pain-scales.ts'
import type { NotRead, ReadHere } from '../../../import/in-browser.ts'
import { ownZone } from '../../when.ts'
import type { Doors } from './use-doors.ts'

/** What somebody gave us, and what they said about it. */
export interface Given {
  readonly name: string
  readonly content: Blob
  readonly dateOrder?: 'day-first' | 'month-first' | undefined
  readonly scale?: Scale | undefined
  /** ISO date of day 0, where the days are numbers. */
  readonly dayZero?: string | undefined
}

export type Reading = ReadHere | NotRead | 'reading' | null

export const isRead = (reading: Reading): reading is ReadHere =>
  reading !== null && reading !== 'reading' && 'people' in reading

/** Reads what is given as soon as it is there; the newest wins. */
export const useReading = (given: Given | null, doors: Doors | null): Reading => {
  const [reading, setReading] = useState<Reading>(null)
  useEffect(() => {
    if (given === null || doors === null) {
      setReading(null)
      return
    }
    let isNewest = true
    const { name, content, dateOrder, scale, dayZero } = given
    setReading('reading')
    doors
      .readHere(name, content, { timeZone: ownZone(), isZoneAssumed: true, dateOrder, scale, dayZero })
      .catch((fault: unknown) => ({ why: String(fault) }))
      .then((read) => isNewest && setReading(read))
    return () => {
      isNewest = false
    }
  }, [given, doors])
  return reading
}
