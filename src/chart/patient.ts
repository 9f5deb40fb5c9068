import type { PatientId } from '#core/kernel/identity.ts'

export interface Patient {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
  /** ISO date. */
  readonly birthDate: string
  readonly sexAtBirth: 'female' | 'male' | 'unknown'
  readonly language: 'en' | 'es'
  /** IANA zone in which this person's diary days are counted. */
  readonly timeZone: string
  readonly email: string | null
  readonly phone: string | null
}
