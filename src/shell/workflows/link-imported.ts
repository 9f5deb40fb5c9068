import type { PatientId } from '#core/kernel/identity.ts'
import { err, type Result } from '#core/kernel/result.ts'
import type { DiaryRow, OpenDiary } from '../import/diary-rows.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { diaryOf } from '../store/repositories/diary.ts'
import { appendLink, isImported } from '../store/repositories/imported-people.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { importDiary } from './import-diary.ts'
import type { ImportCounts } from './import-run.ts'

export type LinkError =
  | { readonly code: 'no-such-person' }
  | { readonly code: 'no-such-import' }
  | { readonly code: 'linked-already' }

/** The days of the record without a name, as an import of that person's own. */
const asDiary = async (work: Work, subject: PatientId): Promise<OpenDiary> => {
  const { days, timeZone } = await diaryOf(work, subject)
  const rows = async function* (): AsyncGenerator<DiaryRow> {
    for (const [index, day] of days.entries())
      yield { kind: 'day', row: index + 1, person: null, day, raw: { person: null, timeZone, day } }
  }
  return {
    columns: [],
    delimiter: ',',
    rows: rows(),
    questions: [],
    asksDateOrder: false,
    profiles: new Map(),
    zones: new Map(),
  }
}

/**
 * Says whose diary a file's label meant. Its days are laid over that person's diary as an import is: what the person wrote
 * stands. From then on the label means that person. The record without a name stays as it was.
 */
export const linkImported = async (
  work: Work,
  { subject, patient }: { readonly subject: PatientId; readonly patient: PatientId },
): Promise<Result<ImportCounts, LinkError>> => {
  if ((await findPatient(work, patient)) === null) return err({ code: 'no-such-person' })
  if (!(await isImported(work, subject)) || (await findPatient(work, subject)) !== null)
    return err({ code: 'no-such-import' })
  if (!(await appendLink(work, { subject, patient }))) return err({ code: 'linked-already' })
  const taken = await importDiary(work, await asDiary(work, subject), {
    whose: { patientId: patient },
    isDryRun: false,
    onReject: () => {},
  })
  if (!taken.ok) throw new Error(`the days of ${subject} could not be taken over: ${taken.error.code}`)
  await recordDecision(work, {
    kind: 'link-imported-diary',
    patientId: patient,
    facts: { subject },
    rules: null,
    decided: { patient, stored: taken.value.stored, questions: taken.value.questions },
  })
  return taken
}
