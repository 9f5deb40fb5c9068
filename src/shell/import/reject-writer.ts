import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { PlainFailure } from '../plain-failure.ts'
import { rejectXml } from './apple-health/reject-xml.ts'
import type { OpenDiary } from './diary-rows.ts'
import { type Rejected, rejectHeader, rejectJson, rejectLine } from './reject-file.ts'

/** Takes refused rows one by one; `close` answers the file's path, or `null` when nothing was refused. */
export interface RejectWriter {
  readonly write: (row: Rejected) => Promise<void>
  readonly close: () => Promise<string | null>
}

/** A table is written as it comes, so its length costs no memory; JSON and records of Apple Health are written whole. */
export const rejectWriter = (path: string, { columns, delimiter, rejectsAs }: OpenDiary): RejectWriter => {
  const isTable = columns.length > 0
  let stream: WriteStream | null = null
  let failure: Error | null = null
  const held: Rejected[] = []
  const put = async (text: string): Promise<void> => {
    if (stream === null) {
      // Health data: for the eyes of whoever ran the import.
      stream = createWriteStream(path, { mode: 0o600 })
      stream.on('error', (error) => {
        failure = error
      })
    }
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
    if (failure) throw unwritable(path, failure)
  }
  const write = async (row: Rejected): Promise<void> => {
    if (!isTable) {
      held.push(row)
      return
    }
    if (stream === null) await put(`${rejectHeader(columns, delimiter)}\n`)
    await put(`${rejectLine(row, columns, delimiter)}\n`)
  }
  const close = async (): Promise<string | null> => {
    if (held.length > 0) await put(rejectsAs === 'xml' ? rejectXml(held) : rejectJson(held))
    if (stream === null) return null
    const open = stream as WriteStream
    open.end()
    await once(open, 'close')
    if (failure) throw unwritable(path, failure)
    return path
  }
  return { write, close }
}

const unwritable = (path: string, cause: Error): PlainFailure =>
  new PlainFailure(
    `The file of refused rows can’t be written: ${path} (${cause.message}).`,
    'Nothing was imported. Make room, or copy the diary into a folder you may write to, and import it again.',
    { cause },
  )
