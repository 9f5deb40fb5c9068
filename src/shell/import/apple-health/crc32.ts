/** Eight tables, so that eight bytes are taken at a time: a plain loop over one table is slower than the inflating. */
const tables = Array.from({ length: 8 }, () => new Int32Array(256))
for (let n = 0; n < 256; n++) {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  tables[0]![n] = c
}
for (let n = 0; n < 256; n++)
  for (let k = 1; k < 8; k++) {
    const before = tables[k - 1]![n]!
    tables[k]![n] = (before >>> 8) ^ tables[0]![before & 255]!
  }
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]

/** The checksum a zip carries (CRC-32 of PKZIP and IEEE 802.3) over `bytes`, going on from `before` (0 at the start). */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let c = ~before
  let at = 0
  for (const last = bytes.length - 7; at < last; at += 8) {
    c ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    c =
      t7[c & 255]! ^
      t6[(c >>> 8) & 255]! ^
      t5[(c >>> 16) & 255]! ^
      t4[c >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) c = (c >>> 8) ^ t0[(c ^ bytes[at]!) & 255]!
  return ~c >>> 0
}
