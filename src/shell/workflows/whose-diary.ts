import { isUuid, type PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { addSubject, subjectOf } from '../store/repositories/diary.ts'
import { linkedTo } from '../store/repositories/imported-people.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Import, ImportError } from './import-run.ts'

/** Whose diary a row belongs to: the one person it was said to be, or whom the file names, looked up once. */
export const patientFor = async (run: Import, person: string | null): Promise<Result<PatientId, ImportError>> => {
  const { tally, whose } = run
  const known = tally.people.get(person)
  if (known !== undefined) return ok(known)
  await tally.written
  const found = 'patientId' in whose ? ok(whose.patientId) : await patientNamed(run, whose.source, person)
  if (!found.ok) return found
  tally.people.set(person, found.value)
  if ('patientId' in whose && tally.people.size > 1)
    return err({ code: 'several-people', people: [...tally.people.keys()].map(String) })
  return found
}

const patientNamed = async (
  { work, tally }: Import,
  source: string,
  person: string | null,
): Promise<Result<PatientId, ImportError>> => {
  if (person === null) return err({ code: 'whose-diary' })
  if (isUuid(person))
    return (await findPatient(work, person as PatientId))
      ? ok(person as PatientId)
      : err({ code: 'no-such-person', person })
  const known = await subjectOf(work, source, person)
  if (known) return ok((await linkedTo(work, known)) ?? known)
  tally.ask({
    row: 0,
    text: `Who is "${person}"? The diary is kept under a new record without a name until somebody says.`,
  })
  return ok(await addSubject(work, source, person))
}
