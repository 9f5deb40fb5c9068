import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok } from '#core/kernel/result.ts'
import { unlinkedPeople } from '../../store/repositories/imported-people.ts'
import { type LinkError, linkImported } from '../../workflows/link-imported.ts'
import { ImportedPeople, Linked, LinkParams } from '../contract/imported-people.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const notLinked = {
  'no-such-person': problem(404, 'no-such-person', 'There is no such person in this clinic.'),
  'no-such-import': problem(404, 'no-such-import', 'There is no imported diary without a name under this id.'),
  'linked-already': problem(409, 'linked-already', 'Somebody has said already whose diary this is.'),
} as const satisfies Record<LinkError['code'], Problem>

export const importedPeopleRoutes = [
  route(
    {
      method: 'get',
      path: '/api/imported-people',
      action: 'import.link',
      summary: 'Diaries that a file named by a label only, and nobody has linked yet',
      answer: ImportedPeople,
    },
    async (work) => ok({ people: [...(await unlinkedPeople(work))] }),
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/imported/{subjectId}',
      action: 'import.link',
      summary: 'Say whose imported diary this is: its days are laid over the person’s own',
      params: LinkParams,
      answer: Linked,
      status: 201,
    },
    async (work, { params }) => {
      const link = { subject: params.subjectId as PatientId, patient: params.patientId as PatientId }
      const linked = await linkImported(work, link)
      if (!linked.ok) return err(notLinked[linked.error.code])
      const { stored, duplicates, questions } = linked.value
      return ok({ stored, duplicates, questions: questions.map(({ row, text }) => ({ row, text })) })
    },
  ),
]
