import { z } from '@hono/zod-openapi'

const drug = z.enum(['ketamine', 'esketamine'])
const route = z.enum(['iv', 'nasal'])
const language = z.enum(['en', 'es'])

/** A form in the language of the person's record, as it is to be read and signed. */
export const ConsentForm = z.object({
  drug,
  route,
  version: z.string(),
  language,
  hash: z.string(),
  title: z.string(),
  sections: z.array(
    z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()), sources: z.array(z.string()) }),
  ),
  statements: z.array(z.object({ id: z.string(), text: z.string() })),
  isInForce: z.boolean(),
})

export const SignedConsent = z.object({
  id: z.string(),
  drug,
  route,
  formVersion: z.string(),
  language,
  signedName: z.string(),
  signedOn: z.string(),
  withdrawnAt: z.string().nullable(),
  /** Why it doesn't cover a treatment today; empty: it is in force. */
  gaps: z.array(z.enum(['other-drug', 'other-route', 'older-form', 'other-language', 'withdrawn', 'expired'])),
})

export const Consents = z.object({
  language,
  fullName: z.string(),
  forms: z.array(ConsentForm),
  signed: z.array(SignedConsent),
})
export type Consents = z.infer<typeof Consents>

export const Signing = z.strictObject({
  drug,
  route,
  formHash: z.string().length(64),
  statements: z.array(z.string().max(60)).max(20),
  signedName: z.string().max(200),
})
export const Signed = z.object({ id: z.string() })

export const ConsentParams = z.strictObject({ patientId: z.uuid(), consentId: z.uuid() })
export const Withdrawing = z.strictObject({ reason: z.string().max(4000).default('') })
export const Withdrawn = z.object({ withdrawn: z.literal(true) })
