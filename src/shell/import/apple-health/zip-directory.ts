import { WrongInput } from '../../plain-failure.ts'
import type { ByteSource } from '../text-source.ts'
import { limits } from './limits.ts'
import { TooLarge } from './too-large.ts'

/** A file in a zip, as the zip’s directory describes it. Sizes and places in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
}

const endMark = 0x06054b50
const end64Mark = 0x06064b50
const locator64Mark = 0x07064b50
const entryMark = 0x02014b50
const endLength = 22
const entryLength = 46
const isIn64 = 0xffffffff

interface Tail {
  readonly bytes: Uint8Array
  /** Place in the file of its first byte. */
  readonly from: number
}

/** The end of the file, long enough for its directory: the file streams by once, and its end is kept. */
const tailOf = async (source: ByteSource): Promise<Tail> => {
  const chunks: Uint8Array[] = []
  let [held, length] = [0, 0]
  for await (const chunk of source()) {
    chunks.push(chunk)
    held += chunk.length
    length += chunk.length
    while (held - chunks[0]!.length >= limits.directoryBytes) held -= chunks.shift()!.length
  }
  const bytes = new Uint8Array(held)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { bytes, from: length - held }
}

const damaged = (name: string): WrongInput =>
  new WrongInput(
    `${name}: found a zip that is damaged or cut off; wanted the whole of it: export it again, and don’t open it on the way.`,
  )

/** Numbers of eight bytes, which a file’s places need, are exact below 2^53. */
const long = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32

/** Where the directory’s own end record begins in the tail, or -1: the last mark whose comment reaches the end of the file. */
const endRecordAt = (view: DataView): number => {
  for (let at = view.byteLength - endLength; at >= 0 && at >= view.byteLength - endLength - 0xffff; at--)
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return -1
}

interface Span {
  readonly at: number
  readonly length: number
  readonly entries: number
}

/** Where the directory is in the file, also in a zip of more than 4 GB (zip64). */
const directoryOf = (view: DataView, { from }: Tail): Span | null => {
  const end = endRecordAt(view)
  if (end < 0) return null
  const plain = {
    at: view.getUint32(end + 16, true),
    length: view.getUint32(end + 12, true),
    entries: view.getUint16(end + 10, true),
  }
  const is64 = plain.at === isIn64 || plain.length === isIn64 || plain.entries === 0xffff
  if (!is64 || end < 20 || view.getUint32(end - 20, true) !== locator64Mark) return plain
  const at = long(view, end - 20 + 8) - from
  if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== end64Mark) return null
  return { at: long(view, at + 48), length: long(view, at + 40), entries: long(view, at + 32) }
}

/** The sizes and the place that don’t fit into four bytes stand in an extra field of kind 1, in this order. */
const with64 = (view: DataView, fields: readonly number[], { at, to }: { at: number; to: number }): number[] | null => {
  if (!fields.includes(isIn64)) return [...fields]
  for (let field = at; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    const end = Math.min(to, next + view.getUint16(field + 2, true))
    const read = fields.map((value) => {
      if (value !== isIn64) return value
      next += 8
      return next <= end ? long(view, next - 8) : Number.NaN
    })
    return read.some(Number.isNaN) ? null : read
  }
  return null
}

const entriesIn = (view: DataView, { at: from, length, entries }: Span): ZipEntry[] | null => {
  const found: ZipEntry[] = []
  let at = from
  while (found.length < entries) {
    if (at + entryLength > from + length || view.getUint32(at, true) !== entryMark) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const names = at + entryLength
    const next = names + nameLength + extra + comment
    if (next > from + length) return null
    const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true))
    const read = with64(view, fields, { at: names + nameLength, to: names + nameLength + extra })
    if (read === null) return null
    const [size, packed, place] = read as [number, number, number]
    found.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + names, nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: place,
    })
    at = next
  }
  return found
}

/**
 * What is in a zip, by its directory, which alone says truly how long each file is: the files themselves are not looked
 * at. Throws `WrongInput` when it is damaged.
 */
export const zipEntries = async (name: string, source: ByteSource): Promise<readonly ZipEntry[]> => {
  const tail = await tailOf(source)
  const view = new DataView(tail.bytes.buffer)
  const span = directoryOf(view, tail)
  if (span === null || span.at + span.length > tail.from + tail.bytes.length) throw damaged(name)
  if (span.at < tail.from)
    throw new TooLarge(`${name}: found a zip with far more files than Apple Health writes; wanted its own export.zip.`)
  const entries = entriesIn(view, { ...span, at: span.at - tail.from })
  if (entries === null) throw damaged(name)
  return entries
}
