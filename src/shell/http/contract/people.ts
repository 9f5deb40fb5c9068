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

export const People = z.object({ people: z.array(Person) })
export const PeopleQuery = z.strictObject({ text: z.string().max(100).default('') })

export const Me = z.object({
  userId: z.string(),
  name: z.string(),
  role: z.enum(['patient', 'front-desk', 'nurse', 'prescriber', 'clinic-admin']),
  staffId: z.string().nullable(),
  patientId: z.string().nullable(),
  clinic: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), phone: z.string() }),
  /** ISO local date of the clinic, by the server's clock. */
  today: z.string(),
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>
