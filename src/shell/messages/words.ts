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

/** Stands before, beside and after every booking: nobody waits for a visit with one of these. */
export const emergencyWords = {
  en: 'A sudden worst-ever headache, new weakness, numbness, trouble speaking or seeing, a fit, confusion, fever with a stiff neck, or a headache after a blow to the head: do not book. Call 911 or your local emergency number now.',
  es: 'Un dolor de cabeza repentino y el peor de su vida, debilidad o adormecimiento nuevos, dificultad para hablar o ver, una convulsión, confusión, fiebre con rigidez del cuello, o dolor después de un golpe en la cabeza: no reserve. Llame ahora al 911 o a su número local de emergencias.',
} as const

/** One of the other warning signs: not for an ambulance, and not for a web page either. */
export const promptWords = {
  en: (phone: string): string =>
    `What you answered should be looked at by a clinician soon, before a visit is booked on this page. Please call the clinic: ${phone}. They see the same times. If it gets worse, or you are unsure, call 911 or your local emergency number.`,
  es: (phone: string): string =>
    `Lo que respondió debe verlo pronto un profesional, antes de reservar en esta página. Por favor llame a la clínica: ${phone}. Allí ven los mismos horarios. Si empeora, o tiene dudas, llame al 911 o a su número local de emergencias.`,
} as const
