import { expect, it } from 'vitest'
import { afterSent, type PendingEdit } from './after-sent.ts'

const edit = (editId: string, day: PendingEdit['day'], base: number | null = 3): PendingEdit => ({
  editId,
  editedAt: '2026-03-02T15:00:00Z',
  base,
  day,
})
const date = '2026-03-02'

it('a second edit of the day, made offline over the first, keeps what another phone had sent meanwhile', () => {
  const first = edit('a', { date, headache: true })
  const second = edit('b', { date, headache: true, note: 'in bed' })
  const elsewhere = edit('c', { date: '2026-03-01', headache: false }, null)
  const server = { date, headache: true, medications: [{ name: 'sumatriptan' }] }
  expect(afterSent([first, second, elsewhere], { edit: first, version: 5, day: server })).toEqual([
    { ...second, base: 5, day: { ...server, note: 'in bed' } },
    elsewhere,
  ])
})
