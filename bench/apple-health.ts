import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, createDeflateRaw } from 'node:zlib'
import { openAppleHealth } from '#shell/import/apple-health/open-apple-health.ts'
import type { ByteSource } from '#shell/import/text-source.ts'

const encoder = new TextEncoder()
const head = encoder.encode(
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData locale="en_US">\n',
)
const foot = encoder.encode('</HealthData>\n')
const pieceLength = 64 * 1024
const blockLength = 16 * 1024 * 1024
const xmlLength = 2.2 * 1024 ** 3
const megabyte = 1e6

/** Numbers from 0 to 1, the same ones every time. */
const numbers = (): (() => number) => {
  let state = 20_260_302
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

const moment = (seconds: number): string =>
  `${Temporal.Instant.fromEpochMilliseconds((1.5e9 + seconds) * 1000)
    .toString()
    .slice(0, 19)
    .replace('T', ' ')} -0700`

/** A watch’s records, one of 250 of them of use to a diary: twice the share that a real export of ten years has. */
const recordAt = (nth: number, next: () => number): string => {
  const at = nth * 37
  const times = `creationDate="${moment(at + 600)}" startDate="${moment(at)}" endDate="${moment(at + 600)}"`
  if (nth % 2500 === 0)
    return ` <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" ${times} value="HKCategoryValueSeverityModerate"/>`
  if (nth % 250 === 0)
    return ` <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" ${times} value="HKCategoryValueSleepAnalysisAsleepCore">\n  <MetadataEntry key="HKTimeZone" value="America/Phoenix"/>\n </Record>`
  const device = `&lt;&lt;HKDevice: 0x${Math.floor(next() * 1e12).toString(16)}&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,1, software:10.6.1&gt;`
  const type = next() < 0.5 ? 'HeartRate' : 'ActiveEnergyBurned'
  return ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="Somebody’s Apple Watch" sourceVersion="10.6.1" device="${device}" unit="count/min" ${times} value="${(next() * 150).toFixed(3)}"/>`
}

/** Sixteen megabytes of records in pieces as a disk hands them out; a file is this, over and over. */
const block = (): readonly Uint8Array[] => {
  const next = numbers()
  const lines: string[] = []
  let length = 0
  for (let nth = 0; length < blockLength; nth++) {
    const line = `${recordAt(nth, next)}\n`
    lines.push(line)
    length += line.length
  }
  const bytes = encoder.encode(lines.join(''))
  return Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, i) =>
    bytes.subarray(i * pieceLength, (i + 1) * pieceLength),
  )
}

const xmlOf = (pieces: readonly Uint8Array[]) =>
  function* () {
    yield head
    for (let sent = 0; sent < xmlLength; )
      for (const piece of pieces) {
        yield piece
        sent += piece.length
      }
    yield foot
  }

/** Little-endian fields: [bytes, value]. */
const fields = (...parts: readonly (readonly [2 | 4, number])[]): Buffer =>
  Buffer.concat(
    parts.map(([size, value]) => {
      const part = Buffer.alloc(size)
      part.writeUIntLE(value, 0, size)
      return part
    }),
  )

/** The same XML in a zip on the disk, packed as a phone packs it. */
const writeZip = async (path: string, xml: () => Iterable<Uint8Array>): Promise<void> => {
  const name = Buffer.from('apple_health_export/export.xml')
  const file = createWriteStream(path)
  file.write(
    Buffer.concat([
      fields([4, 0x04034b50], [2, 20], [2, 8], [2, 8], [4, 0], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
      name,
    ]),
  )
  const packer = createDeflateRaw({ level: 6 })
  let [crc, size, packed] = [0, 0, 0]
  packer.on('data', (chunk: Buffer) => {
    packed += chunk.length
    file.write(chunk)
  })
  for (const piece of xml()) {
    crc = crc32(piece, crc)
    size += piece.length
    if (!packer.write(piece)) await once(packer, 'drain')
  }
  packer.end()
  await once(packer, 'end')
  const directory = Buffer.concat([
    fields(
      [4, 0x02014b50],
      [2, 20],
      [2, 20],
      [2, 8],
      [2, 8],
      [4, 0],
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, 0],
    ),
    name,
  ])
  file.write(fields([4, crc], [4, packed], [4, size]))
  file.write(directory)
  file.end(
    fields(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, 1],
      [2, 1],
      [4, directory.length],
      [4, 30 + name.length + packed + 12],
      [2, 0],
    ),
  )
  await once(file, 'close')
}

interface Measured {
  readonly mbPerSecond: number
  /** Of one core’s time, whoever else uses the machine. */
  readonly mbPerCpuSecond: number
  /** Most resident memory while reading, over what the process had before. */
  readonly memoryMb: number
  readonly entries: number
}

/** Reads an export in this process, which has done nothing before. */
const measure = async (source: ByteSource, bytes: number): Promise<Measured> => {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  const { rows } = await openAppleHealth('export', source, { timeZone: 'America/Phoenix' })
  let entries = 0
  for await (const _ of rows) entries++
  const used = process.cpuUsage(cpu)
  const seconds = (performance.now() - from) / 1000
  clearInterval(watch)
  return {
    mbPerSecond: Math.round(bytes / megabyte / seconds),
    mbPerCpuSecond: Math.round(bytes / (used.user + used.system)),
    memoryMb: Math.round((most - before) / megabyte),
    entries,
  }
}

const bytesOf = (xml: () => Iterable<Uint8Array>): number => {
  let bytes = 0
  for (const piece of xml()) bytes += piece.length
  return bytes
}

/** In a process of its own: `xml` from memory, a file from the disk. */
const inChild = async (path: string): Promise<Measured> => {
  const child = fork(import.meta.filename, [path], { execArgv: [] })
  const [measured] = (await once(child, 'message')) as [Measured]
  return measured
}

const runChild = async (path: string): Promise<void> => {
  const xml = xmlOf(block())
  const bytes = bytesOf(xml)
  const fromMemory: ByteSource = async function* () {
    for (const piece of xml()) {
      yield piece
      // As a disk would: others get their turn.
      if (Math.random() < 0.01) await new Promise((next) => setImmediate(next))
    }
  }
  const fromDisk: ByteSource = () => createReadStream(path)
  process.send!(await measure(path === 'xml' ? fromMemory : fromDisk, bytes))
}

/** An export of 2.3 GB of XML, as it is and in its zip: speed and memory, each in a process of its own. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const folder = mkdtempSync(join(tmpdir(), 'interictal-apple-health-'))
  try {
    const zip = join(folder, 'export.zip')
    const xml = xmlOf(block())
    await writeZip(zip, xml)
    return {
      xmlMb: Math.round(bytesOf(xml) / megabyte),
      zipMb: Math.round(statSync(zip).size / megabyte),
      xml: await inChild('xml'),
      zip: await inChild(zip),
      limits: { mbPerSecond: 80, memoryMb: 150 },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.send && process.argv[2] !== undefined) await runChild(process.argv[2])
