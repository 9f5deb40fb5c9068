import { z } from 'zod'

export const ImportedPeople = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      /** The file, and what it calls the person. */
      source: z.string(),
      label: z.string(),
      days: z.int().min(0),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
})
export type ImportedPeople = z.infer<typeof ImportedPeople>

export const LinkParams = z.strictObject({ patientId: z.uuid(), subjectId: z.uuid() })

export const Linked = z.object({
  stored: z.int().min(0),
  duplicates: z.int().min(0),
  questions: z.array(z.object({ row: z.int(), text: z.string() })),
})
export type Linked = z.infer<typeof Linked>
