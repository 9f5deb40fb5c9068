import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { OrderId, StaffId } from '#core/kernel/identity.ts'
import { type Contradiction, checkOrder, contradictions } from './check-order.ts'
import { chart, infusionOrder, nasalOrder } from './order.test-support.ts'
import { contentHash, type DraftOrder, type OrderContent, type Signature, type SignRefusal, sign } from './order.ts'

const letters = (text: string): string => text
const draft = (content: OrderContent): DraftOrder => ({
  status: 'draft',
  id: '0190f0a0-0000-7000-8000-00000000000a' as OrderId,
  version: 1,
  content,
  hash: contentHash(content, letters),
})
const physician = { id: '0190f0a0-0000-7000-8000-0000000000d1' as StaffId, mayPrescribe: true }
const at = Temporal.Instant.from('2026-03-23T16:00:00Z')
const trySign = (
  content: OrderContent,
  change: { by?: Signature['by']; hash?: string; candidate?: boolean | null } = {},
) => {
  const { by = physician, hash = contentHash(content, letters), candidate = true } = change
  return sign(draft(content), { by, at, hash }, { checks: checkOrder(content, chart), today: chart.today, candidate })
}
const codes = (result: ReturnType<typeof trySign>): SignRefusal['code'][] =>
  result.ok ? [] : result.error.map(({ code }) => code)

describe('signing an order', () => {
  test.each([
    ['E06, an infusion', infusionOrder],
    ['E18, a spray', nasalOrder],
  ])('%s inside every bound becomes active, its content unchanged', (_, content) => {
    const signed = trySign(content)
    expect(signed.ok && signed.value).toMatchObject({ status: 'active', content, signedBy: physician.id, signedAt: at })
    expect(signed.ok && signed.value.signedHash === signed.value.hash).toBe(true)
  })

  const warm: OrderContent = { ...infusionOrder, sessionsPlanned: 8 }
  test.each<[string, OrderContent, Parameters<typeof trySign>[1], SignRefusal['code'][]]>([
    ['a nurse', infusionOrder, { by: { ...physician, mayPrescribe: false } }, ['not-a-prescriber']],
    ['another content than was on the screen', infusionOrder, { hash: 'other' }, ['changed-since-shown']],
    ['nobody decided on candidacy', infusionOrder, { candidate: null }, ['no-candidacy-decision']],
    ['not a candidate', infusionOrder, { candidate: false }, ['not-a-candidate']],
    ['in date no longer', { ...infusionOrder, expiresOn: '2026-03-22' }, {}, ['expired']],
    ['outside a recommended bound without a word', warm, {}, ['reason-missing']],
    ['nine letters are no reason', { ...warm, reasons: { G25: 'as usual ' } }, {}, ['reason-missing']],
    ['with a typed reason it passes', { ...warm, reasons: { G25: 'three weeks, as in depression care' } }, {}, []],
    [
      'E12: a tenfold dose: every refusal is named, and no reason helps',
      {
        ...infusionOrder,
        steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 510 }],
        reasons: { G04: 'because I say so' },
      },
      {},
      [
        'outside-absolute-bound',
        'outside-absolute-bound',
        'outside-absolute-bound',
        'outside-absolute-bound',
        'reason-missing',
      ],
    ],
    ['H04: a weight of 31 days ago', { ...infusionOrder, weightOn: '2026-02-20' }, {}, ['outside-absolute-bound']],
    ['a height nobody measured needs a word', { ...infusionOrder, heightCm: null }, {}, ['reason-missing']],
  ])('%s', (_, content, change, expected) => expect(codes(trySign(content, change))).toEqual(expected))

  it('signing twice is a type error', () => {
    const signed = trySign(infusionOrder)
    const signature = { by: physician, at, hash: '' }
    const standpoint = { checks: [], today: chart.today, candidate: true }
    // @ts-expect-error an active order is no draft
    expect(() => signed.ok && sign(signed.value, signature, standpoint)).toBeTypeOf('function')
  })

  it('H33: any change of the content changes what is hashed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (rateMgPerH) => {
        const changed = { ...infusionOrder, steps: [{ startMin: 0, durationMin: 40, rateMgPerH }] }
        const same = contentHash(changed, letters) === contentHash(infusionOrder, letters)
        return !same || rateMgPerH === 51
      }),
    ))
})

describe('an order that contradicts itself', () => {
  test.each<[string, OrderContent, Contradiction['code'][]]>([
    ['E06', infusionOrder, []],
    ['E18', nasalOrder, []],
    ['a total above its own maximum', { ...infusionOrder, maxTotalMg: 30 }, ['total-above-maximum']],
    ['a rate above its own maximum', { ...infusionOrder, maxRateMgPerH: 50 }, ['rate-above-maximum']],
    [
      'a rate the pump can’t run',
      { ...infusionOrder, steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 50.97 }] },
      ['rate-not-on-pump'],
    ],
    ['nothing in it', { ...infusionOrder, steps: [] }, ['nothing-ordered']],
    [
      'two rates at once',
      {
        ...infusionOrder,
        maxTotalMg: 68,
        steps: [...infusionOrder.steps, { startMin: 30, durationMin: 40, rateMgPerH: 51 }],
      },
      ['steps-overlap'],
    ],
    ['a regimen of another place', { ...infusionOrder, regimen: 'iv-inpatient-crps-22mgh' }, ['no-such-preset']],
    ['a regimen nobody may start from', { ...infusionOrder, regimen: 'iv-ed-0.2' }, ['no-such-preset']],
    ['half a spray', { ...nasalOrder, doses: [{ startMin: 0, sprays: 1.5, mgPerSpray: 14 }] }, ['sprays-not-whole']],
    [
      'two strengths',
      { ...nasalOrder, doses: [{ startMin: 0, sprays: 2, mgPerSpray: 10 }] },
      ['spray-strength-differs'],
    ],
  ])('%s', (_, content, expected) => expect(contradictions(content).map(({ code }) => code)).toEqual(expected))

  it('E15: sprays of the last days count against a racemic order of today', () => {
    const racemic: OrderContent = {
      ...nasalOrder,
      drug: 'ketamine',
      regimen: 'nasal-racemic-jefferson',
      mgPerMl: 100,
      mgPerSpray: 10,
      maxTotalMg: 120,
      doses: [0, 15, 30].map((startMin) => ({ startMin, sprays: 4, mgPerSpray: 10 })),
    }
    const refused = checkOrder(racemic, { ...chart, nasalDays: [{ date: '2026-03-20', mg: 320 }] })
    expect(refused.filter(({ status }) => status === 'refuse').map(({ id, value }) => [id, value])).toEqual([
      ['G20', 440],
    ])
  })
})
