import { describe, expect, it, test } from 'vitest'
import { type Consent, type ConsentGap, type ConsentNeed, consentGaps, findConsentInForce } from './consent.ts'

const consent: Consent = {
  id: 'a',
  drug: 'ketamine',
  route: 'iv',
  formVersion: '2.1',
  language: 'en',
  signedName: 'Demo Synthetic',
  signedOn: '2026-02-28',
  isWithdrawn: false,
}
const need: ConsentNeed = { drug: 'ketamine', route: 'iv', formVersion: '2.1', language: 'en', on: '2026-03-10' }

describe('consent in force (I-45)', () => {
  test.each<[string, Partial<Consent>, Partial<ConsentNeed>, ConsentGap[]]>([
    ['same drug, route, form and language', {}, {}, []],
    ['words were mended since', {}, { formVersion: '2.4' }, []],
    ['what is agreed to has changed', {}, { formVersion: '3.0' }, ['older-form']],
    ['another route', {}, { route: 'nasal' }, ['other-route']],
    ['racemic is not esketamine', { route: 'nasal' }, { drug: 'esketamine', route: 'nasal' }, ['other-drug']],
    ['signed in a language the person no longer uses', {}, { language: 'es' }, ['other-language']],
    ['the last day of twelve months', {}, { on: '2027-02-28' }, []],
    ['a day later', {}, { on: '2027-03-01' }, ['expired']],
    ['withdrawn and expired: both are said', { isWithdrawn: true }, { on: '2028-01-01' }, ['withdrawn', 'expired']],
  ])('%s', (_, given, needed, gaps) =>
    expect(consentGaps({ ...consent, ...given }, { ...need, ...needed })).toEqual(gaps),
  )

  it('a withdrawn consent is not stood in for by an older one of another route', () => {
    expect(
      findConsentInForce(
        [
          { ...consent, isWithdrawn: true },
          { ...consent, id: 'b', route: 'nasal' },
        ],
        need,
      ),
    ).toBeNull()
  })

  it('the latest of several counts', () => {
    const later = { ...consent, id: 'b', signedOn: '2026-03-01' }
    expect(findConsentInForce([consent, later], need)?.id).toBe('b')
  })
})
