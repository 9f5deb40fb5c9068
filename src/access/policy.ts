/** Who may do what to whose data. A route names its action; an action that isn't here can't be mounted. */
export type Role = 'patient' | 'front-desk' | 'nurse' | 'prescriber' | 'clinic-admin'

/** `own`: only about oneself. `clinic`: anyone of the own clinic. Absent: refused. */
export type Reach = 'own' | 'clinic'

type Row = Partial<Record<Role, Reach>>

const staff = (...roles: Exclude<Role, 'patient'>[]): Row => Object.fromEntries(roles.map((role) => [role, 'clinic']))
const self: Row = { patient: 'own' }

export const policy = {
  'people.read': staff('front-desk', 'nurse', 'prescriber'),
  'people.register': staff('front-desk', 'nurse', 'prescriber'),
  'account.open': staff('front-desk', 'nurse', 'prescriber'),
  'contact.read': { ...self, ...staff('front-desk', 'nurse', 'prescriber') },
  'diary.read': { ...self, ...staff('nurse', 'prescriber') },
  'diary.write': { ...self, ...staff('nurse') },
  'import.link': staff('nurse'),
  'assessment.read': { ...self, ...staff('nurse', 'prescriber') },
  'chart.read': staff('nurse', 'prescriber'),
  'history.read': { ...self, ...staff('nurse', 'prescriber') },
  'history.write': staff('nurse', 'prescriber'),
  'screening.read': { ...self, ...staff('nurse', 'prescriber') },
  'screening.write': { ...self, ...staff('nurse', 'prescriber') },
  'candidacy.read': staff('nurse', 'prescriber'),
  'candidacy.decide': staff('prescriber'),
  'test.record': staff('nurse', 'prescriber'),
  'concern.answer': staff('nurse', 'prescriber'),
  'consent.read': { ...self, ...staff('nurse', 'prescriber') },
  'consent.sign': self,
  'consent.withdraw': self,
  'order.read': staff('nurse', 'prescriber'),
  'order.draft': staff('nurse', 'prescriber'),
  'order.sign': staff('prescriber'),
  'booking.read': { ...self, ...staff('front-desk', 'nurse', 'prescriber', 'clinic-admin') },
  'booking.write': { ...self, ...staff('front-desk', 'nurse', 'prescriber', 'clinic-admin') },
  'booking.desk': staff('front-desk', 'nurse', 'prescriber', 'clinic-admin'),
  'session.board': staff('front-desk', 'nurse', 'prescriber'),
  'session.read': staff('nurse', 'prescriber'),
  'session.check-in': staff('front-desk', 'nurse'),
  'session.write': staff('nurse', 'prescriber'),
  'discharge.override': staff('prescriber'),
  'level.read': staff('nurse', 'prescriber'),
  'level.record': staff('nurse', 'prescriber'),
  'prediction.read': { ...self, ...staff('nurse', 'prescriber') },
  'rules.read': staff('nurse', 'prescriber', 'clinic-admin'),
  'rules.sign': staff('prescriber'),
  'director.appoint': staff('clinic-admin'),
  'simulation.run': staff('nurse', 'prescriber'),
  'outcome.read': { ...self, ...staff('nurse', 'prescriber') },
  'questionnaire.answer': { ...self, ...staff('nurse') },
  'clinic.read': { patient: 'clinic', ...staff('front-desk', 'nurse', 'prescriber', 'clinic-admin') },
  'audit.read': { ...self, ...staff('clinic-admin') },
} as const satisfies Record<string, Row>

export type Action = keyof typeof policy

export interface Asker {
  readonly role: Role
  /** The patient this person is; `null` for staff. */
  readonly patientId: string | null
}

/** Default deny: an unknown role, an unnamed subject of an `own` action, another person's data are all refused. */
export const may = (asker: Asker, action: Action, subject: string | null): boolean => {
  const reach = (policy[action] as Row)[asker.role]
  if (reach === undefined) return false
  return reach === 'clinic' || (asker.patientId !== null && asker.patientId === subject)
}
