import { useEffect, useState } from 'react'
import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { VerdictTracks } from '#core/headache/verdict-tracks.ts'
import { addDays } from '../../when.ts'

export interface Tracked {
  readonly tracks: VerdictTracks
  readonly done: number
  readonly all: number
}

/** Judged without a pause: the page stays as quick as a hand. */
const sliceMs = 12
/** Between two drawings of what is there so far. */
const drawMs = 400
/** Somebody who is still typing changes it again. */
const settleMs = 250
/** A longer diary is judged for its newest days. */
const mostDays = 1100

export const daysFrom = (from: string, to: string): readonly string[] => {
  const length = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1
  const first = Math.max(0, length - mostDays)
  return Array.from({ length: Math.max(0, length - first) }, (_, n) => addDays(from, first + n))
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve))

/** Assesses the diary as of each of its days, one after the other, in the pauses of the page. */
export const useTracks = (diary: Diary, profile: Profile): Tracked | null => {
  const [tracked, setTracked] = useState<Tracked | null>(null)
  useEffect(() => {
    let isWanted = true
    const run = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      const dates = daysFrom(diary.days[0]!.date, diary.days.at(-1)!.date)
      const tracks = new VerdictTracks()
      let drawn = performance.now()
      for (let done = 0; done < dates.length && isWanted; ) {
        const now = performance.now()
        while (done < dates.length && performance.now() < now + sliceMs)
          tracks.add(assess(diary, profile, dates[done++]!))
        if (done === dates.length || now - drawn > drawMs) {
          drawn = now
          if (isWanted) setTracked({ tracks, done, all: dates.length })
        }
        await nextTurn()
      }
    }
    void run()
    return () => {
      isWanted = false
    }
  }, [diary, profile])
  return tracked
}
