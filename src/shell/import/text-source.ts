import { WrongInput } from '../plain-failure.ts'

/** A file's bytes, as often as they are asked for: the reader goes over them twice rather than hold them. */
export type ByteSource = () => AsyncIterable<Uint8Array>

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const textSource = (text: string): ByteSource =>
  async function* () {
    yield new TextEncoder().encode(text)
  }

const markedEncoding = (first: Uint8Array): Encoding | null => {
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return 'utf-8'
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : null
}

/** Text of two bytes a sign whose mark was lost: every other byte of the beginning is zero. */
const unmarkedUtf16 = (first: Uint8Array): Encoding | null => {
  const looked = first.subarray(0, 64)
  if (looked.length < 8) return null
  const zeros = [0, 1].map((side) => looked.filter((byte, index) => index % 2 === side && byte === 0).length)
  const half = Math.floor(looked.length / 2)
  if (zeros[0] === 0 && zeros[1]! >= half - 1) return 'utf-16le'
  return zeros[1] === 0 && zeros[0]! >= half - 1 ? 'utf-16be' : null
}

const refuseBinary = (name: string, first: Uint8Array): void => {
  const isZip = first[0] === 0x50 && first[1] === 0x4b && first[2] === 0x03
  if (isZip)
    throw new WrongInput(
      `${name}: found a spreadsheet or zip file; wanted plain text (in the spreadsheet: save as CSV).`,
    )
  if (first.subarray(0, 4096).includes(0)) throw new WrongInput(`${name}: found a binary file; wanted plain text.`)
}

/**
 * By its byte order mark; else UTF-8 when every byte of the file fits, else Windows-1252, which every Latin-1 file is
 * too. An empty file, a zip and a binary file are wrong input.
 */
export const encodingOf = async (name: string, source: ByteSource): Promise<Encoding> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let isUtf8 = true
  for await (const chunk of source()) {
    if (bytes === 0 && chunk.length > 0) {
      const marked = markedEncoding(chunk) ?? unmarkedUtf16(chunk)
      if (marked !== null) return marked
      refuseBinary(name, chunk)
    }
    bytes += chunk.length
    isUtf8 &&= fits(() => utf8.decode(chunk, { stream: true }))
  }
  if (bytes === 0) throw new WrongInput(`${name}: found an empty file; wanted a diary.`)
  return isUtf8 && fits(() => utf8.decode()) ? 'utf-8' : 'windows-1252'
}

const fits = (decode: () => unknown): boolean => {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

/** The file as text, piece by piece, without its byte order mark. */
export async function* decoded(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source()) yield decoder.decode(chunk, { stream: true })
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
