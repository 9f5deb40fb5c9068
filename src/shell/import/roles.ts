/** Fields of an attack that a column can hold. */
export const attackFields = [
  'intensity',
  'laterality',
  'quality',
  'location',
  'aggravatedByActivity',
  'nausea',
  'vomiting',
  'photophobia',
  'phonophobia',
  'osmophobia',
  'dizziness',
  'aura',
  'motorWeakness',
  'restless',
  'autonomic',
  'auraInSuccession',
  'believedMigraine',
  'headache',
] as const

/** What a column can be read as. `note`: kept as it is, in the words of the day; any number of columns may be. */
export const roles = [
  'date',
  'startTime',
  'end',
  'durationHours',
  'durationMinutes',
  'headache',
  ...attackFields.map((field) => `attack.${field}` as const),
  'symptoms',
  'painPosition',
  'painQuality',
  'medications',
  'medications none',
  'medications partial',
  'medications unknown',
  'doseMg',
  'relief',
  'disability',
  'menstruation',
  'note',
  'person',
  'dayNumber',
  'attacks',
  'sleep',
  'type',
  'name',
  'quantity',
  'unit',
  'rejected',
] as const

/** What a column holds: a field of the diary's own, or one of the things other apps write. */
export type Role = (typeof roles)[number]

/** Roles that several columns may have at once. */
export const mayRepeat = (role: Role): boolean =>
  role === 'note' || role === 'rejected' || role.startsWith('medications')

/** What one row of the file is: a day, an attack, or one line of a log whose `type` column says of what. */
export const rowKinds = ['day', 'attack', 'log'] as const
export type RowKind = (typeof rowKinds)[number]

/** What a line of a log is about; `note`: kept as words; `leave-out`: nothing for a diary. */
export const logKinds = ['attack', 'medication', 'sleep', 'menstruation', 'note', 'leave-out'] as const
export type LogKind = (typeof logKinds)[number]
