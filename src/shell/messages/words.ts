/** What leaves the house by mail or text: a code, a time, never what the visit is for. */
export const codeMessage = {
  en: (code: string, until: string): string =>
    `${code} is your booking code. Enter it before ${until}. If you did not ask for it, do nothing: the place is given back by itself.`,
  es: (code: string, until: string): string =>
    `${code} es su código de reserva. Escríbalo antes de las ${until}. Si no lo pidió, no haga nada: el lugar se libera solo.`,
} as const

/** A local time with the name of its zone, as every time of a visit is told. */
export const localTime = (at: Temporal.Instant, timeZone: string, language: 'en' | 'es'): string =>
  `${at.toZonedDateTimeISO(timeZone).toLocaleString(language, { hour: 'numeric', minute: '2-digit', hour12: false })} (${timeZone.split('/').at(-1)!.replaceAll('_', ' ')})`
