import { WrongInput } from '../../plain-failure.ts'
import type { ByteSource } from '../text-source.ts'
import { unpacked } from './inflate.ts'
import { inGigabytes, limits } from './limits.ts'
import { TooLarge } from './too-large.ts'
import { type ZipEntry, zipEntries } from './zip-directory.ts'

/** A zip begins with the header of its first file; an empty one with its end. */
export const isZip = (first: Uint8Array): boolean =>
  first[0] === 0x50 && first[1] === 0x4b && (first[2] === 0x03 || first[2] === 0x05)

/** Folders and the like, clinical documents and zips inside the zip are not opened. */
const mayBeExport = ({ name }: ZipEntry): boolean =>
  name.toLowerCase().endsWith('.xml') && name.split('/').length <= 2 && !/(^|\/)(export_cda\.xml|\._[^/]*)$/i.test(name)

/** The phone writes the name in its own language (exportar.xml, 导出.xml); the one that is called so wins, then the largest. */
const inOrder = (a: ZipEntry, b: ZipEntry): number =>
  Number(b.name.endsWith('/export.xml')) - Number(a.name.endsWith('/export.xml')) || b.size - a.size

const refuse = (name: string, entry: ZipEntry): void => {
  const what = `${name}: ${entry.name}:`
  if (entry.isEncrypted) throw new WrongInput(`${what} found it locked by a password; wanted the zip without one.`)
  if (entry.method !== 0 && entry.method !== 8)
    throw new WrongInput(`${what} found a way of packing that is not read here; wanted the Health app’s own zip.`)
  if (entry.size > limits.xmlBytes)
    throw new TooLarge(
      `${what} found ${inGigabytes(entry.size)} of XML by the zip’s own word; wanted at most ${inGigabytes(limits.xmlBytes)}.`,
    )
  if (entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio)
    throw new TooLarge(
      `${what} found a file that grows more than ${limits.ratio} times; health data grow 10 to 25 times; wanted the Health app’s own zip.`,
    )
}

/**
 * The export’s XML, out of its zip or as it is, as it streams by. Of a zip only that one file is ever unpacked. Throws
 * `WrongInput`; `TooLarge` for what would become too much, before anything is unpacked.
 */
export const exportXml = async (name: string, source: ByteSource): Promise<AsyncIterable<Uint8Array>> => {
  let first = new Uint8Array()
  for await (const chunk of source()) {
    first = new Uint8Array([...first, ...chunk.subarray(0, 4)])
    if (first.length >= 4) break
  }
  if (!isZip(first)) return source()
  const [entry] = (await zipEntries(name, source)).filter(mayBeExport).toSorted(inOrder)
  if (entry === undefined)
    throw new WrongInput(
      `${name}: found a spreadsheet, or a zip without an export.xml in it; wanted the zip that the Health app writes, or plain text (in the spreadsheet: save as CSV).`,
    )
  refuse(name, entry)
  return unpacked(name, source, entry)
}
