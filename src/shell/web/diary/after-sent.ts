import type { DiaryDay } from '#core/headache/diary.ts'
import { rebase } from '#core/headache/merge-days.ts'

/** An edit that this device has made and the server has not confirmed. */
export interface PendingEdit {
  readonly editId: string
  /** By this device's clock, ISO UTC. */
  readonly editedAt: string
  /** Version of the day that was seen when it was written; `null` = an empty day. */
  readonly base: number | null
  readonly day: DiaryDay
  /** Why the server would not take it; it stays until somebody looks. */
  readonly refused?: string
}

export interface Sent {
  readonly edit: PendingEdit
  readonly version: number
  readonly day: DiaryDay
}

/**
 * The edits that still wait once one of them is through. Later edits of the same day were written over it, so they now
 * stand on the version the server made of it, with whatever another device had brought in.
 */
export const afterSent = (waiting: readonly PendingEdit[], { edit, version, day }: Sent): readonly PendingEdit[] =>
  waiting
    .filter(({ editId }) => editId !== edit.editId)
    .map((each) =>
      each.day.date === day.date
        ? { ...each, base: version, day: rebase(each.day, { from: edit.day, onto: day }) }
        : each,
    )
