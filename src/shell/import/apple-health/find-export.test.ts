import { crc32 as platformCrc } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { exportXmlOf, headache, zipFiles, zipOf } from '../../../../test/support/apple-health.ts'
import { crc32 } from './crc32.ts'
import { exportXml } from './find-export.ts'
import { TooLarge } from './too-large.ts'

const xml = exportXmlOf([headache('Mild', '2026-03-02 06:10:00 -0700')])

const sourceOf = (bytes: Uint8Array, length = 100) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
const read = async (bytes: Uint8Array, length?: number): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of await exportXml('export.zip', sourceOf(bytes, length)))
    text += decoder.decode(chunk, { stream: true })
  return text
}

const marks = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 }
const placesOf = (bytes: Uint8Array, mark: number): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === mark)
}
/** A copy with numbers of the first entry of the directory changed; keys are places in it, lengths in bytes by their size. */
const withEntry = (bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), placesOf(copy, marks.entry)[0]!)
  return copy
}
const alone = (content: string | Uint8Array = xml) => zipFiles({ 'apple_health_export/export.xml': content })

/** The same zip, with every size and place where a zip of more than 4 GB has them. */
const asZip64 = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer)
  const [entry, end] = [placesOf(bytes, marks.entry)[0]!, placesOf(bytes, marks.end)[0]!]
  const head = bytes.slice(0, entry)
  const old = bytes.slice(entry, end)
  const extra = new DataView(new ArrayBuffer(28))
  extra.setUint16(0, 1, true)
  extra.setUint16(2, 24, true)
  for (const [nth, field] of [24, 20, 42].entries()) {
    extra.setBigUint64(4 + nth * 8, BigInt(view.getUint32(entry + field, true)), true)
    new DataView(old.buffer).setUint32(field, 0xffffffff, true)
  }
  new DataView(old.buffer).setUint16(30, 28, true)
  const end64 = new DataView(new ArrayBuffer(56 + 20))
  end64.setUint32(0, 0x06064b50, true)
  end64.setBigUint64(4, 44n, true)
  end64.setBigUint64(24, 1n, true)
  end64.setBigUint64(32, 1n, true)
  end64.setBigUint64(40, BigInt(old.length + 28), true)
  end64.setBigUint64(48, BigInt(entry), true)
  end64.setUint32(56, 0x07064b50, true)
  end64.setBigUint64(64, BigInt(entry + old.length + 28), true)
  end64.setUint32(72, 1, true)
  const last = bytes.slice(end)
  new DataView(last.buffer).setUint32(12, 0xffffffff, true)
  new DataView(last.buffer).setUint32(16, 0xffffffff, true)
  return new Uint8Array([...head, ...old, ...new Uint8Array(extra.buffer), ...new Uint8Array(end64.buffer), ...last])
}

describe('export.xml out of its zip', () => {
  test.each([1, 7, 65_536])('in pieces of %d bytes; what lies beside it is not read', async (length) =>
    expect(await read(zipOf(xml), length)).toBe(xml),
  )

  test.each(['exportar.xml', '导出.xml', 'eksport.xml'])('called %s, as the phone’s language has it', async (name) =>
    expect(await read(zipOf(xml, `apple_health_export/${name}`))).toBe(xml),
  )

  it('packed as zips of more than 4 GB are', async () => expect(await read(asZip64(alone()))).toBe(xml))

  it('stored without being packed', async () => {
    const stored = zipSync({ 'export.xml': [new TextEncoder().encode(xml), { level: 0 }] })
    expect(new TextDecoder().decode(stored)).toContain(xml)
    expect(await read(stored)).toBe(xml)
  })

  it('with a comment at its end that looks like an end itself', async () => {
    const bytes = alone()
    const comment = [0x50, 0x4b, 0x05, 0x06, ...new Uint8Array(30)]
    const longer = new Uint8Array([...bytes, ...comment])
    new DataView(longer.buffer).setUint16(placesOf(bytes, marks.end)[0]! + 20, comment.length, true)
    expect(await read(longer)).toBe(xml)
  })

  it('an export.xml that is no zip comes as it is', async () =>
    expect(await read(new TextEncoder().encode(xml))).toBe(xml))

  it('whatever the bytes, in whatever pieces', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 999 }), async (bytes, length) => {
        const zip = alone(bytes)
        const parts: number[] = []
        for await (const chunk of await exportXml('x', sourceOf(zip, length))) parts.push(...chunk)
        expect(parts).toEqual([...bytes])
      }),
    ))
})

describe('a zip that is refused', () => {
  const nested = zipFiles({ 'export.zip': zipOf(xml), 'deep/er/export.xml': xml })
  test.each([
    ['another zip in it, and the export too deep', nested, 'without an export.xml in it'],
    [
      'a clinical document only',
      zipFiles({ 'apple_health_export/export_cda.xml': xml }),
      'without an export.xml in it',
    ],
    ['a spreadsheet', zipFiles({ 'xl/workbook.bin': 'x', '[Content_Types].txt': 'x' }), 'found a spreadsheet'],
    ['an empty one', zipFiles({}), 'without an export.xml in it'],
    [
      'locked by a password',
      withEntry(alone(), (v, at) => v.setUint16(at + 8, 1, true)),
      'found it locked by a password',
    ],
    [
      'packed in another way',
      withEntry(alone(), (v, at) => v.setUint16(at + 10, 93, true)),
      'a way of packing that is not read',
    ],
    ['cut off', zipOf(xml).slice(0, -400), 'found a zip that is damaged or cut off'],
    ['the beginning only', zipOf(xml).slice(0, 8), 'found a zip that is damaged or cut off'],
    [
      'more in it than its directory says',
      withEntry(alone(), (v, at) => v.setUint32(at + 24, 10, true)),
      'found it damaged in the zip',
    ],
    [
      'less in it than its directory says',
      withEntry(alone(), (v, at) => v.setUint32(at + 24, xml.length + 9, true)),
      'found it damaged',
    ],
    ['another checksum', withEntry(alone(), (v, at) => v.setUint32(at + 16, 1, true)), 'found it damaged'],
    [
      'a directory that points elsewhere',
      withEntry(alone(), (v, at) => v.setUint32(at + 42, 3, true)),
      'found it damaged',
    ],
    ['packed bytes that are none', alone().fill(255, 65, 90), 'found it damaged'],
  ])('%s', async (_, bytes, message) => expect(read(bytes)).rejects.toThrow(message))

  test.each([
    [
      '10 GB by its own word',
      withEntry(asZip64(alone()), (v, at) => v.setBigUint64(at + 46 + 30 + 4, 10n * 1024n ** 3n, true)),
      'found 10 GB of XML',
    ],
    ['forty million blanks', alone(' '.repeat(40_000_000)), 'grows more than 100 times'],
  ])('%s: too large, before anything is unpacked', async (_, bytes, message) => {
    const from = performance.now()
    const refused = await read(bytes, 65_536).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(TooLarge)
    expect(String(refused)).toContain(message)
    expect(performance.now() - from).toBeLessThan(2000)
  })

  it('any one byte changed is the same export, or refused: never another one, and never a crash', () => {
    const bytes = alone()
    return fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = bytes.slice()
        other[at] = other[at]! ^ change
        const found = await read(other).catch((error: Error) => error)
        if (typeof found === 'string') expect([xml, new TextDecoder().decode(other)]).toContain(found)
        else expect(found.message).toMatch(/^export\.zip: .*found .*wanted /)
      }),
      { numRuns: 400 },
    )
  })
})

it('the checksum is the platform’s', () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 100 }),
      fc.nat(100),
      (bytes, at) => crc32(bytes.subarray(at), crc32(bytes.subarray(0, at))) === platformCrc(bytes),
    ),
  ))
