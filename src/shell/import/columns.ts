import { readMoment } from './read-date.ts'

/** What a column holds: a field of the diary's own by its own name, or one of the things other apps write. */
export type Role =
  | 'person'
  | 'date'
  | 'dayNumber'
  | 'startTime'
  | 'end'
  | 'durationHours'
  | 'durationMinutes'
  | 'headache'
  | 'disability'
  | 'menstruation'
  | 'note'
  | 'attacks'
  | 'sleep'
  | 'medications'
  | `medications ${'none' | 'partial' | 'unknown'}`
  | 'symptoms'
  | 'painPosition'
  | 'painQuality'
  | 'rejected'
  | `attack.${string}`

export interface Column {
  readonly header: string
  /** `null` = not read. */
  readonly role: Role | null
}

const yesNoFields = [
  'aggravatedByActivity',
  'nausea',
  'vomiting',
  'photophobia',
  'phonophobia',
  'osmophobia',
  'dizziness',
  'restless',
  'auraInSuccession',
  'believedMigraine',
]
const otherAttackFields = ['laterality', 'quality', 'location', 'autonomic', 'aura', 'motorWeakness', 'intensity']

/** The diary's own field names: read as what they are, whatever else is in the file. */
const own: Readonly<Record<string, Role>> = {
  person: 'person',
  id: 'person',
  date: 'date',
  headache: 'headache',
  disability: 'disability',
  menstruation: 'menstruation',
  note: 'note',
  attacks: 'attacks',
  medications: 'medications',
  sleep: 'sleep',
  start: 'startTime',
  end: 'end',
  durationHours: 'durationHours',
  'attack.headache': 'attack.headache',
  ...Object.fromEntries([...yesNoFields, ...otherAttackFields].map((field) => [field, `attack.${field}` as const])),
}

/** Headings of other apps and languages, as letters and digits only, by what they hold. */
const guesses: readonly (readonly [Role, RegExp])[] = [
  ['person', /^(patient|patientid|subject|subjectid|participant|personid)$/],
  ['date', /^(date|day|datum|fecha|data|tag|dia|datetime|startdate|started|begin|beginn|inicio|headachedate)$/],
  ['startTime', /^(starttime|time|timestarted|uhrzeit|hora|horainicio|startzeit|heure)$/],
  ['end', /^(endtime|ended|enddate|endzeit|ende|horafin|fin)$/],
  [
    'durationHours',
    /^(duration|durationh|durationhours|lasted|hours|dauer|dauerh|dauerstunden|duracion|duracionhoras|duree)$/,
  ],
  ['durationMinutes', /^(durationmin|durationmins|durationminutes|dauermin|dauerminuten|minutes|duracionmin)$/],
  [
    'attack.intensity',
    /^(pain|painlevel|painintensity|painscore|peakpain|intensity|severity|nrs|starke|schmerzstarke|schmerz|intensitat|dolor|intensidad|niveldedolor|douleur)$/,
  ],
  ['headache', /^(headacheday|hadheadache|kopfschmerz|kopfschmerzen|doldecabeza|cefalea|migraine|migrana)$/],
  [
    'medications',
    /^(medication|medicine|medicines|drug|drugs|acutemedication|medikament|medikamente|medicacion|medicamento|medicamentos|medicament)$/,
  ],
  ['medications partial', /^(helpfulmedications?|somewhathelpfulmedications?)$/],
  ['medications none', /^unhelpfulmedications?$/],
  ['medications unknown', /^unsuremedications?$/],
  ['symptoms', /^(symptoms?|symptome|sintomas?|symptomes)$/],
  ['painPosition', /^(painpositions?|painlocations?|schmerzort|localizacion)$/],
  ['painQuality', /^(painquality|paintype|schmerzart|tipodedolor)$/],
  ['note', /^(notes?|comments?|remarks?|notizen?|bemerkung|notas?|comentarios?)$/],
  ['disability', /^(disabilitylevel)$/],
  ['menstruation', /^(period|menses|regel|periode|menstruacion|regla)$/],
  ['rejected', /^rejected(line|because)$/],
]

/** The two columns a reject file adds in front: left alone when it is imported again. */
export const rejectHeaders = ['rejected line', 'rejected because'] as const

const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

const ownRole = (header: string): Role | null => own[header.trim()] ?? null
const guessedRole = (header: string): Role | null =>
  guesses.find(([, pattern]) => pattern.test(plain(header)))?.[0] ?? null

const share = (cells: readonly string[], isOne: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length === 0 ? 0 : filled.filter(isOne).length / filled.length
}
const isWholeNumber = (cell: string): boolean => /^\s*[-+]?\d{1,5}\s*$/.test(cell)
const holdsDay = (cell: string): boolean => {
  const read = readMoment(cell, 'day-first')
  const turned = read.ok ? read : readMoment(cell, 'month-first')
  return turned.ok && turned.value.date !== undefined
}

/** A column of days since day zero, in a file that has no calendar dates. */
const dayNumberHeaders = /^(time|day|dayno|daynumber|studyday)$/

/** A column that says "id" tells people apart only when an id comes back; else it numbers the rows. */
const numbersRows = (cells: readonly string[]): boolean => cells.length > 1 && new Set(cells).size === cells.length

/**
 * What each column holds, by its heading, and where the heading leaves it open by the values of the first rows.
 * In a file whose days are numbers only the diary's own names are read: its other columns belong to the trial.
 */
export const columnsOf = (header: readonly string[], sample: readonly (readonly string[])[]): readonly Column[] => {
  const valuesOf = (index: number): readonly string[] => sample.map((row) => row[index] ?? '')
  const taken = new Set<Role>()
  const claim = (role: Role | null): Role | null => {
    if (role === null || (taken.has(role) && !role.startsWith('medications') && role !== 'rejected')) return null
    taken.add(role)
    return role
  }
  const roles: (Role | null)[] = header.map((name, index) => {
    const role = ownRole(name)
    return role === 'person' && plain(name) === 'id' && numbersRows(valuesOf(index)) ? null : claim(role)
  })
  const numbered = header.findIndex(
    (name, index) => dayNumberHeaders.test(plain(name)) && share(valuesOf(index), isWholeNumber) >= 0.5,
  )
  if (!taken.has('date') && numbered >= 0) {
    roles[numbered] = 'dayNumber'
    return header.map((name, index) => ({
      header: name,
      role: roles[index] ?? (guessedRole(name) === 'rejected' ? 'rejected' : null),
    }))
  }
  header.forEach((name, index) => {
    roles[index] ??= claim(guessedRole(name))
  })
  if (!taken.has('date'))
    guessDate(
      header.map((_, index) => index),
      roles,
      (index) => share(valuesOf(index), holdsDay),
    )
  return header.map((name, index) => ({ header: name, role: roles[index] ?? null }))
}

/** Without a heading that says so: the column whose values are days; a start that holds a day too serves as well. */
const guessDate = (indexes: readonly number[], roles: (Role | null)[], dayShare: (index: number) => number): void => {
  const found = indexes.find(
    (index) => (roles[index] === null || roles[index] === 'startTime') && dayShare(index) > 0.8,
  )
  if (found !== undefined) roles[found] = 'date'
}

/** Attack lists of one widely used app write month before day, and have these three columns. */
export const writesMonthFirst = (columns: readonly Column[]): boolean =>
  ['started', 'lasted', 'painlevel'].every((name) => columns.some(({ header }) => plain(header) === name))
