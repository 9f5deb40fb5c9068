import { describe, expect, it, test } from 'vitest'
import { formText } from './form.ts'
import { consentForm, consentForms } from './forms.ts'

describe('consent forms', () => {
  test.each(consentForms.map((form) => [`${form.drug} ${form.route}`, form] as const))('%s', (_, form) => {
    expect(formText(form, 'en')).toContain('off-label')
    expect(formText(form, 'es')).toContain('fuera de indicación')
    expect(formText(form, 'en')).toMatch(/not approved for migraine|No ketamine nasal spray is an approved product/)
    for (const language of ['en', 'es'] as const)
      for (const text of formText(form, language).split('\n\n')) expect(text.trim()).not.toBe('')
  })

  it('esketamine by vein has none', () => expect(consentForm({ drug: 'esketamine', route: 'iv' })).toBeNull())
})
