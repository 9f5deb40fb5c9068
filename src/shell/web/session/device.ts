/** This browser as a device of the clinic: its name, and a count without gaps of what was entered on it. */
const nameKey = 'device'
const countKey = 'device-seq'

export const deviceId = (): string => {
  const known = localStorage.getItem(nameKey)
  if (known) return known
  const name = newEventId()
  localStorage.setItem(nameKey, name)
  return name
}

export const nextSeq = (): number => {
  const seq = Number(localStorage.getItem(countKey) ?? 0) + 1
  localStorage.setItem(countKey, String(seq))
  return seq
}

/** UUIDv7 (RFC 9562): sorts by the time at which it was made. */
export const newEventId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const ms = Temporal.Now.instant().epochMilliseconds
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}
