import { WrongInput } from '../../plain-failure.ts'
import type { ByteSource } from '../text-source.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-directory.ts'

class Damaged extends Error {}

const localMark = 0x04034b50
const localLength = 30

/** The bytes of `source` from `from` on, `length` of them; ends early when the source does. */
async function* rangeOf(
  source: ByteSource,
  { from, length }: { from: number; length: number },
): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of source()) {
    const begin = Math.max(0, from - at)
    const end = Math.min(chunk.length, from + length - at)
    at += chunk.length
    if (end > begin) yield chunk.subarray(begin, end)
    if (at >= from + length) return
  }
}

/** Where an entry’s bytes begin: behind its own header, whose length only the header tells. */
const beginOf = async (source: ByteSource, { at }: ZipEntry): Promise<number> => {
  const header = new Uint8Array(localLength)
  let got = 0
  for await (const chunk of rangeOf(source, { from: at, length: localLength })) {
    header.set(chunk, got)
    got += chunk.length
  }
  const view = new DataView(header.buffer)
  if (got < localLength || view.getUint32(0, true) !== localMark) throw new Damaged()
  return at + localLength + view.getUint16(26, true) + view.getUint16(28, true)
}

/** Pieces that are asked for at once, so that inflating goes on while one of them is looked at. */
const readAhead = 16

/** Inflates with what the platform has, in a browser as on a server; holds a piece or two. */
async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw')
  const reader = stream.readable.getReader()
  const writer = stream.writable.getWriter()
  const feed = async (): Promise<void> => {
    for await (const chunk of packed) {
      await writer.ready
      await writer.write(chunk as Uint8Array<ArrayBuffer>)
    }
    await writer.close()
  }
  // A fault of the feed reaches the reader through the stream; of the reader, the feed through the writer.
  const fed = feed().catch((error) => writer.abort(error).catch(() => {}))
  const ask = () => {
    const asked = reader.read()
    // Of several that fail together the first is waited for, and tells.
    asked.catch(() => {})
    return asked
  }
  const asked = Array.from({ length: readAhead }, ask)
  try {
    for (let next = await asked.shift()!; !next.done; next = await asked.shift()!) {
      asked.push(ask())
      yield next.value
    }
  } finally {
    await reader.cancel().catch(() => {})
    await fed
  }
}

/** What the entry’s bytes become, refused as soon as it is more than was said. */
async function* checked(entry: ZipEntry, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [size, crc] = [0, 0]
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > entry.size) throw new Damaged()
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== entry.size || crc !== entry.crc) throw new Damaged()
}

/**
 * A file of a zip, as it was before it was packed, as it streams by. Its size and its checksum are compared with what the
 * zip says of it: throws `WrongInput` when they differ, at the latest after the last byte.
 */
export async function* unpacked(name: string, source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  try {
    const from = await beginOf(source, entry)
    const packed = rangeOf(source, { from, length: entry.packed })
    yield* checked(entry, entry.method === 0 ? packed : inflated(packed))
  } catch (error) {
    // What the platform throws for bytes that are no deflate stream is a TypeError in every one of them.
    if (!(error instanceof Damaged) && !(error instanceof TypeError)) throw error
    throw new WrongInput(`${name}: ${entry.name}: found it damaged in the zip; wanted it whole: export it again.`, {
      cause: error,
    })
  }
}
