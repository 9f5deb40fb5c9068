import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnsweredFacts } from '#core/safety/answers.ts'
import { latestCandidacyDecision, latestScreening } from '#shell/store/repositories/candidacy.ts'
import { openConcerns } from '#shell/store/repositories/safety-concerns.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { answerConcern } from './answer-concern.ts'
import { decideOnCandidacy, fingerprint } from './decide-candidacy.ts'
import { recordScreening, snapshot } from './record-screening.ts'
import { submitQuestionnaire } from './submit-questionnaire.ts'

let clinic: TestClinic
let clock = Temporal.Instant.from('2026-03-20T18:00:00Z')
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock })
})
afterAll(() => clinic.close())

/** Everything the course asks that no other part of the record answers. */
const courseAnswers: AnsweredFacts = {
  ...{
    allergy: 'no',
    aneurysm: 'no',
    avm: 'no',
    ich: 'no',
    icp: 'no',
    recentCv: 'no',
    severeCardiac: 'no',
    bpHazard: 'no',
  },
  ...{
    pregnancy: 'no',
    psychosis: 'none',
    mania: 'none',
    phq9Item9: 0,
    substance: 'none',
    liver: 'normal',
    iop: 'none',
  },
  ...{ cystitis: 'never', medications: [] },
}
const answer = (who: string, key: string, answers: AnsweredFacts) =>
  clinic.work(who, (work) => recordScreening(work, clinic.patient(key).id, { route: 'iv', answers }))
const seenBy = (who: string, key: string) =>
  clinic.work(who, async (work) => {
    const before = await latestScreening(work, clinic.patient(key).id)
    return fingerprint(
      (await snapshot(work, clinic.patient(key).id, { route: 'iv', answers: before?.answers ?? {} })).findings,
    )
  })
const decide = async (
  who: string,
  key: string,
  choice: 'candidate' | 'not-a-candidate' | 'deferred',
  seen?: string,
) => {
  const shown = seen ?? (await seenBy(who, key))
  return clinic.work(who, (work) =>
    decideOnCandidacy(work, clinic.patient(key).id, {
      route: 'iv',
      seen: shown,
      choice,
      reason: 'Seen, examined and talked through.',
    }),
  )
}

describe('answers are added to answers', () => {
  it('a patient answers, the nurse measures: both stand, each with its author', async () => {
    await answer('dara', 'dara', { allergy: 'no', redFlags: { positional: false } })
    const stored = await answer('nurse', 'dara', {
      bp: { systolic: 118, diastolic: 74 },
      redFlags: { systemic: false },
    })
    expect(stored.ok && stored.value.answers).toMatchObject({
      allergy: { value: 'no', by: 'patient' },
      bp: { by: 'staff' },
      redFlags: { value: { positional: false, systemic: false } },
    })
  })

  it('a patient measures nothing and grades nothing', async () => {
    expect(
      await answer('dara', 'dara', { bp: { systolic: 120, diastolic: 70 }, other: [{ id: 'allergy', verdict: 'ok' }] }),
    ).toEqual({
      ok: false,
      error: { code: 'not-yours-to-answer', questions: ['bp', 'other'] },
    })
  })

  it('a nurse makes no diagnosis; a physician’s stands where the diary can’t tell', async () => {
    expect(await answer('nurse', 'tomas', { indication: 'met' })).toMatchObject({
      error: { code: 'not-yours-to-answer', questions: ['indication'] },
    })
    const stored = await answer('physician', 'tomas', { indication: 'met' })
    expect(stored.ok && stored.value.facts.indication).toBe('met')
  })

  it('two at once: none is lost', async () => {
    await Promise.all([
      answer('nurse', 'june', { hr: 66 }),
      answer('june', 'june', { ich: 'no' }),
      answer('nurse-2', 'june', { rr: 14 }),
    ])
    const latest = await clinic.work('nurse', (work) => latestScreening(work, clinic.patient('june').id))
    expect(Object.keys(latest!.answers).sort()).toEqual(['hr', 'ich', 'rr'])
  })

  it('knows age and sex from the record, and an answer left out as unknown (H20)', async () => {
    const stored = await answer('nurse', 'eli', { allergy: 'no' })
    expect(stored.ok && stored.value.facts).toMatchObject({ ageY: 43, sex: 'male', indication: 'insufficient-data' })
    expect(stored.ok && stored.value.courseVerdict).toBe('ask')
  })
})

describe('the physician decides', () => {
  it('not while the course has an open question, and never over a contraindication', async () => {
    await answer('nurse', 'maya', courseAnswers)
    expect(await decide('physician', 'maya', 'candidate')).toEqual({
      ok: false,
      error: { code: 'answers-missing', findings: ['indication'] },
    })
    await answer('physician', 'maya', { avm: 'yes' })
    expect(await decide('physician', 'maya', 'candidate')).toMatchObject({
      error: { code: 'contraindicated', findings: ['avm'] },
    })
    expect((await decide('physician', 'maya', 'not-a-candidate')).ok).toBe(true)
  })

  it('over what was on the screen, or not at all', async () => {
    await answer('nurse', 'lena', courseAnswers)
    const seen = await seenBy('physician', 'lena')
    await answer('nurse', 'lena', { bp: { systolic: 165, diastolic: 90 } })
    expect(await decide('physician', 'lena', 'deferred', seen)).toEqual({
      ok: false,
      error: { code: 'changed-since-shown' },
    })
  })

  it('and the decision keeps its facts, findings and rules (I-19)', async () => {
    await answer('nurse', 'rosa', courseAnswers)
    expect((await decide('physician', 'rosa', 'deferred')).ok).toBe(true)
    const kept = await clinic.work('nurse', async (work) => ({
      decision: await latestCandidacyDecision(work, clinic.patient('rosa').id, 'iv'),
      why: await work.db.selectFrom('decision').selectAll().where('kind', '=', 'decide-candidacy').execute(),
    }))
    expect(kept.decision).toMatchObject({
      decision: 'deferred',
      decidedByName: 'Dr. Demo Physician',
      courseVerdict: 'ask',
    })
    expect(kept.why.at(-1)).toMatchObject({
      facts: { allergy: 'no' },
      rules: { version: expect.stringContaining('candidacy') },
    })
  })

  it('no nurse does, and the database holds to that', async () => {
    await answer('nurse', 'noor', courseAnswers)
    expect(await decide('nurse', 'noor', 'deferred')).toMatchObject({ error: { code: 'not-a-prescriber' } })
    const byNurse = clinic.work('nurse', async (work) => {
      const { id } = (await latestScreening(work, clinic.patient('noor').id))!
      await sql`insert into candidacy_decision values (${work.clinicId}, ${work.newId()}, ${clinic.patient('noor').id}, ${id}, 'iv', 'ask', 'deferred', 'Because I can say so.', ${work.actor.staffId}, now())`.execute(
        work.db,
      )
    })
    await expect(byNurse).rejects.toThrow(/only a prescriber/)
  })

  it('the database refuses a candidate over an open question, and an update of anything', async () => {
    const forced = clinic.work('physician', async (work) => {
      const { id } = (await latestScreening(work, clinic.patient('noor').id))!
      await sql`insert into candidacy_decision values (${work.clinicId}, ${work.newId()}, ${clinic.patient('noor').id}, ${id}, 'iv', 'ask', 'candidate', 'Because I can say so.', ${work.actor.staffId}, now())`.execute(
        work.db,
      )
    })
    await expect(forced).rejects.toThrow(/candidate_without_contraindication/)
    const changed = clinic.work('physician', ({ db }) => sql`update screening set verdict = 'ok'`.execute(db))
    await expect(changed).rejects.toThrow(/permission denied/)
  })
})

describe('what can’t wait', () => {
  it('thoughts of self-harm are on the clinic’s list until somebody says what was done (H32)', async () => {
    await answer('theo', 'theo', { phq9Item9: 2 })
    await answer('theo', 'theo', { phq9Item9: 2 })
    const id = clinic.patient('theo').id
    const open = await clinic.work('nurse', (work) => openConcerns(work, id))
    expect(open).toMatchObject([
      {
        kind: 'self-harm',
        what: expect.stringContaining('Item 9'),
        dueAt: Temporal.Instant.from('2026-03-21T07:00:00Z'),
      },
    ])
    const concernId = open[0]!.id
    expect(
      await clinic.work('nurse', (work) => answerConcern(work, id, { concernId, whatWasDone: 'ok' })),
    ).toMatchObject({ ok: false })
    await clinic.work('nurse', (work) =>
      answerConcern(work, id, { concernId, whatWasDone: 'Called, C-SSRS done: low; sees the physician at 3 pm.' }),
    )
    expect(await clinic.work('nurse', (work) => openConcerns(work, id))).toEqual([])
  })

  it('an emergency warning sign is due within half an hour (H28)', async () => {
    await answer('wren', 'wren', { redFlags: { 'sudden-onset': true, positional: true } })
    const open = await clinic.work('nurse', (work) => openConcerns(work, clinic.patient('wren').id))
    expect(open).toMatchObject([{ kind: 'warning-sign', dueAt: clock.add({ minutes: 30 }) }])
  })
})

describe('a questionnaire answers too', () => {
  const submit = (answers: number[]) =>
    clinic.work('ines', (work) =>
      submitQuestionnaire(work, clinic.patient('ines').id, {
        id: work.newId(),
        instrument: 'phq-9',
        language: 'en',
        takenOn: '2026-03-20',
        answers,
        adultEscort: null,
      }),
    )

  it('the later of a screening and a PHQ-9 stands', async () => {
    await answer('ines', 'ines', { phq9Item9: 0 })
    clock = clock.add({ minutes: 5 })
    await submit([1, 1, 1, 1, 1, 1, 1, 1, 1])
    const stored = await answer('nurse', 'ines', { hr: 70 })
    expect(stored.ok && stored.value.findings.find(({ id }) => id === 'suicide')?.text).toContain('C-SSRS is due today')
  })
})

describe('another clinic', () => {
  it('sees nothing of all this (I-53)', async () => {
    const seen = await clinic.work('denver-nurse', ({ db }) =>
      sql<{ n: number }>`select (select count(*) from screening) + (select count(*) from safety_concern) as n`.execute(
        db,
      ),
    )
    expect(seen.rows).toEqual([{ n: 0 }])
  })
})

describe('as time goes by', () => {
  it('a pressure of yesterday is unknown today', async () => {
    await answer('nurse', 'omar', {
      ...courseAnswers,
      bp: { systolic: 120, diastolic: 70 },
      pregnancy: 'not-applicable',
    })
    clock = Temporal.Instant.from('2026-03-21T18:00:00Z')
    const later = await clinic.work('nurse', (work) =>
      recordScreening(work, clinic.patient('omar').id, { answers: { hr: 70 } }),
    )
    expect(later.ok && later.value.findings.find(({ id }) => id === 'bp-today')?.verdict).toBe('ask')
    expect(later.ok && later.value.answers.bp?.value).toEqual({ systolic: 120, diastolic: 70 })
  })
})
