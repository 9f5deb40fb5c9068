import type { Slot } from '../../../http/contract/booking.ts'

/** How far somebody has come with booking; kept on the device until it is sent. */
export interface Draft {
  readonly step: 'safe' | 'when' | 'who'
  /** Red flags answered with yes. */
  readonly marked: readonly string[]
  readonly slot: Slot | null
  readonly hold: { readonly id: string; readonly key: string; readonly until: string } | null
  readonly name: string
  readonly birthDate: string
  readonly email: string
  readonly phone: string
  readonly reason: string
  /** One form, one booking: sent again, it is the same request. */
  readonly formId: string
}

export const emptyDraft = (): Draft => ({
  step: 'safe',
  marked: [],
  slot: null,
  hold: null,
  name: '',
  birthDate: '',
  email: '',
  phone: '',
  reason: '',
  formId: crypto.randomUUID(),
})

export interface StepProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}
