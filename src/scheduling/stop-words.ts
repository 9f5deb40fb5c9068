/**
 * What is said instead of a booking when a warning sign is answered with yes, on the page and by the API alike; the first one
 * also stands beside every booking. `{phone}` is the clinic's. Wording ours; which signs are which: headache/red-flags.
 */
export const stopWords = {
  emergency: {
    en: 'A sudden worst-ever headache, new weakness, numbness, trouble speaking or seeing, a fit, confusion, fever with a stiff neck, or a headache after a blow to the head: do not book. Call 911 or your local emergency number now.',
    es: 'Un dolor de cabeza repentino y el peor de su vida, debilidad o adormecimiento nuevos, dificultad para hablar o ver, una convulsión, confusión, fiebre con rigidez del cuello, o dolor después de un golpe en la cabeza: no reserve. Llame ahora al 911 o a su número local de emergencias.',
  },
  prompt: {
    en: 'What you answered should be looked at by a clinician soon, before a visit is booked on this page. Please call the clinic: {phone}. They see the same times. If it gets worse, or you are unsure, call 911 or your local emergency number.',
    es: 'Lo que respondió debe verlo pronto un profesional, antes de reservar en esta página. Por favor llame a la clínica: {phone}. Allí ven los mismos horarios. Si empeora, o tiene dudas, llame al 911 o a su número local de emergencias.',
  },
} as const

export const stopTitle = { en: 'When not to wait for a visit', es: 'Cuándo no esperar a una cita' } as const
