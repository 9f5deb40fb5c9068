import { z } from '@hono/zod-openapi'

const instant = z.iso.datetime({ offset: true, error: 'a time with its offset, such as 2026-12-01T09:00:00-07:00' })
const localDate = z.iso.date({ error: 'a date, such as 2026-12-01' })
export const Language = z.enum(['en', 'es'])

export const PublicClinic = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  address: z.string(),
  phone: z.string(),
  services: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      names: z.object({ en: z.string(), es: z.string() }),
      /** `null`: a talk, no drug is given. */
      route: z.enum(['iv', 'nasal']).nullable(),
      drug: z.enum(['ketamine', 'esketamine']).nullable(),
      /** From arrival to leaving. */
      minutes: z.number(),
      /** Can be booked here without an account; a treatment needs a prescriber’s order first. */
      online: z.boolean(),
    }),
  ),
  clinicians: z.array(z.object({ name: z.string(), role: z.enum(['nurse', 'prescriber']), credentials: z.string() })),
  /** Opening hours as they stand, wall times of the clinic; 1 = Monday. */
  hours: z.array(z.object({ weekday: z.number(), from: z.string(), to: z.string() })),
})
export type PublicClinic = z.infer<typeof PublicClinic>

export const AvailabilityQuery = z.strictObject({
  clinic: z.uuid(),
  service: z.uuid(),
  from: localDate,
  to: localDate,
  timeZone: z.string().max(60).optional(),
})

export type AvailabilityQuery = z.infer<typeof AvailabilityQuery>

export const Slot = z.object({
  start: z.string(),
  end: z.string(),
  place: z.string(),
  /** Of a talk with one clinician: who it is. */
  clinician: z.string().optional(),
  clinicianName: z.string().optional(),
})
export type Slot = z.infer<typeof Slot>

export const Availability = z.object({ timeZone: z.string(), slots: z.array(Slot) })
export type Availability = z.infer<typeof Availability>

const phone = z.string().regex(/^\+?[0-9 ()./-]{5,30}$/, 'a phone number, such as +1 602 555 0100')

export const BookingBody = z.strictObject({
  clinic: z.uuid(),
  service: z.uuid(),
  start: instant,
  clinician: z.uuid().optional(),
  person: z
    .strictObject({
      name: z.string().trim().min(2, 'the full name').max(120),
      birthDate: localDate.refine((date) => date >= '1900-01-01', 'a birth date'),
      email: z.email('an e-mail address').max(200).optional(),
      phone: phone.optional(),
    })
    .refine(
      ({ email, phone: number }) => email !== undefined || number !== undefined,
      'an e-mail address or a phone number',
    ),
  language: Language,
  reason: z.string().max(500).optional(),
  /** Answers to red-flag questions, by their id. Left out: not asked. */
  screening: z.record(z.string(), z.boolean()).optional(),
  hold: z.strictObject({ id: z.uuid(), key: z.string().max(100) }).optional(),
})
export type BookingBody = z.infer<typeof BookingBody>

export const Reserved = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  status: z.enum(['pending', 'booked', 'cancelled', 'expired']),
  confirmBy: z.string().nullable(),
  manageUrl: z.string(),
  /** `code`: enter the code that was sent. `call`: the clinic calls until `confirmBy`. */
  confirmation: z.enum(['code', 'call', 'none']),
  sentTo: z.enum(['email', 'text']).nullable(),
  /** `false`: the mail or text program refused it; the clinic calls instead. */
  delivered: z.boolean(),
  /** Only on a demo server, where nothing is sent: the code that would have been. */
  demoCode: z.string().optional(),
  /** When not to wait for a visit. */
  notice: z.string(),
})
export type Reserved = z.infer<typeof Reserved>

export const BookingParams = z.strictObject({ id: z.uuid() })
const linkKey = z.string().min(1).max(200)
export const ConfirmationBody = z.strictObject({ key: linkKey, code: z.string().regex(/^\d{6}$/, 'the six digits') })
export const CancellationBody = z.strictObject({ key: linkKey })

export const Managed = z.object({
  id: z.string(),
  clinic: z.object({ id: z.string(), name: z.string(), address: z.string(), phone: z.string(), timeZone: z.string() }),
  service: z.object({ en: z.string(), es: z.string() }),
  start: z.string(),
  end: z.string(),
  status: z.enum(['pending', 'booked', 'cancelled', 'expired']),
  confirmBy: z.string().nullable(),
  confirmation: z.enum(['code', 'call', 'none']),
  clinicianName: z.string().nullable(),
})
export type Managed = z.infer<typeof Managed>

export const HoldBody = z.strictObject({
  clinic: z.uuid(),
  service: z.uuid(),
  start: instant,
  clinician: z.uuid().optional(),
  /** A place kept before, given back for this one. */
  instead: z.strictObject({ id: z.uuid(), key: z.string().max(100) }).optional(),
})
export const Held = z.object({ id: z.string(), key: z.string(), until: z.string() })
export type Held = z.infer<typeof Held>

/** A visit as those see it who may know whose it is. */
export const VisitView = z.object({
  id: z.string(),
  patientId: z.string().nullable(),
  personName: z.string().nullable(),
  service: z.object({ en: z.string(), es: z.string() }),
  kind: z.enum(['consultation', 'treatment']),
  drug: z.enum(['ketamine', 'esketamine']).nullable(),
  route: z.enum(['iv', 'nasal']).nullable(),
  start: z.string(),
  end: z.string(),
  status: z.enum(['pending', 'booked', 'cancelled', 'expired']),
  confirmBy: z.string().nullable(),
  chairName: z.string().nullable(),
  nurseName: z.string().nullable(),
  clinicianName: z.string().nullable(),
  seriesId: z.string().nullable(),
  confirmation: z.enum(['code', 'call', 'none']),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  reason: z.string(),
})
export type VisitView = z.infer<typeof VisitView>

export const Visits = z.object({ timeZone: z.string(), visits: z.array(VisitView) })
export type Visits = z.infer<typeof Visits>

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00')

export const SeriesQuery = z.strictObject({
  /** What the caller said, in English: read into the rest, which wins where it is given. */
  said: z.string().max(200).default(''),
  /** 1 = Monday, comma between. */
  weekdays: z
    .string()
    .regex(/^([1-7](,[1-7])*)?$/, 'weekdays 1 to 7 with commas')
    .default(''),
  from: wallTime.optional(),
  before: wallTime.optional(),
  since: localDate.optional(),
  sessions: z.coerce.number().int().min(1).max(10).optional(),
})

const ProposedVisit = z.object({
  start: z.string(),
  end: z.string(),
  nurseId: z.string().nullable(),
  nurseName: z.string().nullable(),
  /** A chair that is free then; which one is given out is settled when it is booked. */
  chairName: z.string().nullable(),
})

export const SeriesOffer = z.object({
  timeZone: z.string(),
  order: z
    .object({
      drug: z.enum(['ketamine', 'esketamine']),
      route: z.enum(['iv', 'nasal']),
      sessionsPlanned: z.number(),
      minHoursBetween: z.number(),
      expiresOn: z.string(),
      minutes: z.number(),
    })
    .nullable(),
  /** Why nothing can be proposed. */
  obstacle: z.enum(['no-order', 'inpatient', 'no-service']).nullable(),
  booked: z.number(),
  left: z.number(),
  readAs: z.object({
    weekdays: z.array(z.number()),
    from: z.string().nullable(),
    before: z.string().nullable(),
    since: z.string().nullable(),
    unread: z.array(z.string()),
  }),
  proposals: z.array(z.array(ProposedVisit)),
  singles: z.array(ProposedVisit),
})
export type SeriesOffer = z.infer<typeof SeriesOffer>

export const SeriesBody = z.strictObject({
  visits: z
    .array(z.strictObject({ start: instant, nurseId: z.uuid().nullable().optional() }))
    .min(1)
    .max(10),
  hold: z.boolean().default(false),
  note: z.string().max(500).default(''),
  reasons: z.record(z.string(), z.string().max(500)).default({}),
})
export const SeriesAnswer = z.object({ seriesId: z.string(), visits: z.array(VisitView) })
export type SeriesAnswer = z.infer<typeof SeriesAnswer>

export const SeriesParams = z.strictObject({ patientId: z.uuid(), seriesId: z.uuid() })
export const PatientBookingParams = z.strictObject({ patientId: z.uuid(), bookingId: z.uuid() })

export const DeskPeople = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), phoneEnds: z.string().nullable() })),
})
export type DeskPeople = z.infer<typeof DeskPeople>

export const SaidIdentity = z.strictObject({ name: z.string().max(120), birthDate: localDate })
export const IdentityAnswer = z.object({ nameMatches: z.boolean(), birthDateMatches: z.boolean() })
export type IdentityAnswer = z.infer<typeof IdentityAnswer>

export const LinkBody = z.strictObject({ to: z.union([z.literal('new'), z.uuid()]) })
export const ConsultationBody = z.strictObject({
  service: z.uuid(),
  start: instant,
  clinician: z.uuid().optional(),
  note: z.string().max(500).default(''),
})
export const DayQuery = z.strictObject({ date: localDate })
