import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a booking's code and link are derived from, so that the same answer can be given to a repeated request. */
export const newBookingSecret = (): string => randomBytes(24).toString('base64url')

const digest = (secret: string, use: string): Buffer => createHash('sha256').update(`${use} ${secret}`).digest()

/** Six digits, sent by e-mail or text. */
export const codeOf = (secret: string): string =>
  String(digest(secret, 'code').readUInt32BE(0) % 1_000_000).padStart(6, '0')

/** Whoever has it may see and cancel the booking: it stands after the `#` of the link, which no server ever logs. */
export const linkKeyOf = (secret: string): string => digest(secret, 'link').toString('base64url')

/** Compares without telling by its time how much was right. */
export const isSame = (said: string, right: string): boolean =>
  timingSafeEqual(digest(said, 'compare'), digest(right, 'compare'))

/** Somebody without a chart is known by name and birth date, so that they too are in one place at a time. */
export const personKeyOf = ({ name, birthDate }: { readonly name: string; readonly birthDate: string }): string =>
  digest(`${name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()} ${birthDate}`, 'person').toString(
    'hex',
  )

export const requestHashOf = (request: unknown): string => digest(JSON.stringify(request), 'request').toString('hex')
