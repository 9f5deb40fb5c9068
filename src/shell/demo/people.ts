import type { Patient } from '#core/chart/patient.ts'
import type { Clinic, StaffMember } from '../store/repositories/clinics.ts'
import { demoId } from './demo-id.ts'

/**
 * The demo's two clinics and the people in them: plainly synthetic, each placed at another point of the path,
 * so that every page has something true to show.
 */
export const phoenix: Clinic = {
  id: demoId('clinic', 'phoenix'),
  name: 'Demo Clinic Phoenix',
  timeZone: 'America/Phoenix',
  address: '100 Example Street, Phoenix, Arizona',
  phone: '+1 602 555 0100',
}
export const denver: Clinic = {
  id: demoId('clinic', 'denver'),
  name: 'Demo Clinic Denver',
  timeZone: 'America/Denver',
  address: '200 Example Avenue, Denver, Colorado',
  phone: '+1 303 555 0100',
}

const staffMember = (
  key: string,
  name: string,
  role: StaffMember['role'],
  credentials: string,
): StaffMember & { readonly key: string } => ({ key, id: demoId('staff', key), name, role, credentials })

export const staffIn: Readonly<Record<string, readonly (StaffMember & { readonly key: string })[]>> = {
  [phoenix.id]: [
    staffMember('desk', 'Demo Desk', 'front-desk', ''),
    staffMember('nurse', 'Demo Nurse', 'nurse', 'RN'),
    staffMember('nurse-2', 'Demo Second Nurse', 'nurse', 'RN'),
    staffMember('physician', 'Dr. Demo Physician', 'prescriber', 'MD, neurology'),
    staffMember('admin', 'Demo Admin', 'clinic-admin', ''),
  ],
  [denver.id]: [
    staffMember('denver-nurse', 'Demo Denver Nurse', 'nurse', 'RN'),
    staffMember('denver-physician', 'Dr. Demo Denver Physician', 'prescriber', 'MD'),
  ],
}

/** How far along the path somebody is; each stage includes those before it. */
export type Stage = 'diary' | 'screened' | 'candidate' | 'ordered' | 'booked' | 'in-session' | 'after-series'

export interface DemoPerson extends Patient {
  readonly key: string
  readonly clinicId: Clinic['id']
  readonly stage: Stage
  readonly route: 'iv' | 'nasal'
  /** What kind of diary the generator writes for them. */
  readonly diary: 'chronic-overuse' | 'chronic' | 'chronic-aura' | 'episodic' | 'menstrual' | 'sparse'
  /** How the generator lets the diary change after the series. */
  readonly response: 'better' | 'half-better' | 'same' | 'none-yet'
}

type Row = readonly [
  key: string,
  givenName: string,
  birthDate: string,
  sex: 'female' | 'male',
  stage: Stage,
  route: 'iv' | 'nasal',
  diary: DemoPerson['diary'],
  response: DemoPerson['response'],
  language?: 'en' | 'es',
]

const rows: readonly Row[] = [
  ['rosa', 'Rosa', '1984-05-17', 'female', 'after-series', 'iv', 'chronic-overuse', 'better'],
  ['omar', 'Omar', '1979-11-02', 'male', 'after-series', 'nasal', 'chronic', 'same'],
  ['lena', 'Lena', '1991-08-23', 'female', 'after-series', 'iv', 'chronic-aura', 'half-better'],
  ['maya', 'Maya', '1988-02-09', 'female', 'in-session', 'iv', 'chronic', 'none-yet'],
  ['noor', 'Noor', '1995-12-30', 'female', 'booked', 'nasal', 'chronic-overuse', 'none-yet'],
  ['tomas', 'Tomás', '1972-06-14', 'male', 'booked', 'iv', 'chronic', 'none-yet', 'es'],
  ['ines', 'Inés', '1986-04-03', 'female', 'ordered', 'iv', 'chronic-aura', 'none-yet', 'es'],
  ['dara', 'Dara', '1990-10-19', 'female', 'candidate', 'iv', 'chronic', 'none-yet'],
  ['eli', 'Eli', '1983-01-27', 'male', 'screened', 'iv', 'chronic-overuse', 'none-yet'],
  ['june', 'June', '1998-07-08', 'female', 'screened', 'nasal', 'menstrual', 'none-yet'],
  ['theo', 'Theo', '1976-03-21', 'male', 'diary', 'iv', 'sparse', 'none-yet'],
  ['wren', 'Wren', '2000-09-12', 'female', 'diary', 'nasal', 'episodic', 'none-yet'],
  ['sol', 'Sol', '1987-06-25', 'male', 'diary', 'iv', 'chronic', 'none-yet'],
]

const person =
  (clinic: Clinic) =>
  (
    [key, givenName, birthDate, sexAtBirth, stage, route, diary, response, language = 'en']: Row,
    index: number,
  ): DemoPerson => ({
    key,
    id: demoId('patient', key),
    clinicId: clinic.id,
    givenName,
    familyName: 'Synthetic',
    birthDate,
    sexAtBirth,
    language,
    timeZone: clinic.timeZone,
    email: `${key}@example.org`,
    phone: `+1 480 555 01${String(10 + index)}`,
    stage,
    route,
    diary,
    response,
  })

export const demoPeople: readonly DemoPerson[] = [
  ...rows.map(person(phoenix)),
  ...([['kai', 'Kai', '1989-05-05', 'male', 'diary', 'iv', 'chronic', 'none-yet']] satisfies Row[]).map((row) =>
    person(denver)(row, 40),
  ),
]
