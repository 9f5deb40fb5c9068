import { randomFillSync } from 'node:crypto'

let lastMs = 0
let sequence = 0

/** Randomness for 512 ids at a time: asking for each costs more than the id. */
const pool = Buffer.alloc(512 * 16)
let used = pool.length
const random16 = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return Buffer.from(pool.subarray(used - 16, used))
}

/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 12 bits that count within one millisecond, then randomness. */
export const newId = (): string => {
  const now = Math.max(Date.now(), lastMs)
  sequence = now === lastMs ? sequence + 1 : 0
  lastMs = sequence > 0xfff ? now + 1 : now
  if (sequence > 0xfff) sequence = 0
  const bytes = random16()
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
