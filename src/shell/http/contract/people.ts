import { z } from '@hono/zod-openapi'

/** `/params/patientId` of every route about one person. */
export const PatientParams = z.strictObject({ patientId: z.uuid() })

export const Person = z.object({
  id: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string(),
  sexAtBirth: z.enum(['female', 'male', 'unknown']),
  language: z.enum(['en', 'es']),
  timeZone: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Person = z.infer<typeof Person>

/** `null`: for the front desk, where a caller says it before anybody could read it out (T19). */
export const PersonFound = Person.extend({ birthDate: z.string().nullable() })
export const People = z.object({ people: z.array(PersonFound) })
export type People = z.infer<typeof People>
export const PeopleQuery = z.strictObject({ text: z.string().max(100).default('') })

export const Me = z.object({
  userId: z.string(),
  name: z.string(),
  role: z.enum(['patient', 'front-desk', 'nurse', 'prescriber', 'clinic-admin']),
  staffId: z.string().nullable(),
  patientId: z.string().nullable(),
  /** The one in a patient's own record; `null` for staff. */
  language: Person.shape.language.nullable(),
  clinic: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), phone: z.string() }),
  /** ISO local date of the clinic, by the server's clock. */
  today: z.string(),
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>

const optional = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((text) => text || null)
    .nullable()
    .default(null)

export const NewPerson = z.strictObject({
  givenName: z.string().trim().min(1, 'A given name is needed.').max(100),
  familyName: z.string().trim().min(1, 'A family name is needed.').max(100),
  birthDate: z.iso.date('A birth date as YYYY-MM-DD is needed.'),
  sexAtBirth: z.enum(['female', 'male', 'unknown']),
  language: z.enum(['en', 'es']),
  email: optional(200),
  phone: optional(40),
})
export type NewPerson = z.input<typeof NewPerson>

export const NewAccount = z.strictObject({ email: z.email('An e-mail address is needed.') })
export const OpenedAccount = z.object({ email: z.string(), password: z.string() })
export type OpenedAccount = z.infer<typeof OpenedAccount>
