import { redFlags } from '#core/headache/red-flags.ts'
import type { AnswerKey } from '#core/safety/answers.ts'

/** One thing the clinic can record; its words are for clinicians. */
export type FieldDef =
  | {
      readonly kind: 'choice'
      readonly key: AnswerKey
      readonly label: string
      readonly words: Readonly<Record<string, string>>
    }
  | { readonly kind: 'number'; readonly key: AnswerKey; readonly label: string; readonly unit: string }
  | { readonly kind: 'pressure'; readonly key: 'bp'; readonly label: string; readonly unit: string }
  | {
      readonly kind: 'flag'
      readonly key: 'redFlags'
      readonly flag: string
      readonly label: string
      readonly words: Readonly<Record<string, string>>
    }

const noYes = { no: 'no', yes: 'yes' }
const choice = (key: AnswerKey, label: string, words: Readonly<Record<string, string>> = noYes): FieldDef => ({
  kind: 'choice',
  key,
  label,
  words,
})
const number = (key: AnswerKey, label: string, unit: string): FieldDef => ({ kind: 'number', key, label, unit })

export interface FieldGroup {
  readonly title: string
  readonly fields: readonly FieldDef[]
}

export const fieldGroups: readonly FieldGroup[] = [
  {
    title: 'Diagnosis (the physician’s own)',
    fields: [
      choice('indication', 'Chronic, resistant or refractory migraine', {
        met: 'yes, by my diagnosis',
        'not-met': 'no',
        'insufficient-data': 'can’t tell yet',
      }),
    ],
  },
  {
    title: 'Today',
    fields: [
      { kind: 'pressure', key: 'bp', label: 'Blood pressure', unit: 'mm[Hg]' },
      number('hr', 'Heart rate', '/min'),
      number('spo2', 'SpO2 on room air', '%'),
      number('rr', 'Breathing rate', '/min'),
      number('solidsHoursAgo', 'Last solids', 'hours ago'),
      number('clearFluidsHoursAgo', 'Last clear fluids', 'hours ago'),
      choice('escort', 'Adult escort home', { true: 'yes', false: 'no' }),
      choice('pregnancy', 'Pregnancy', {
        no: 'no (test or certain)',
        possible: 'possible',
        yes: 'yes',
        'not-applicable': 'can’t be',
      }),
      choice('phq9Item9', 'PHQ-9 item 9', {
        '0': '0 not at all',
        '1': '1 several days',
        '2': '2 more than half',
        '3': '3 nearly every day',
      }),
      choice('cssrs', 'C-SSRS today', {
        'not-done': 'not done',
        none: 'none',
        low: 'low',
        moderate: 'moderate',
        high: 'high',
      }),
    ],
  },
  {
    title: 'Vessels, heart, head',
    fields: [
      choice('aneurysm', 'Aneurysmal disease'),
      choice('avm', 'Arteriovenous malformation'),
      choice('ich', 'Intracerebral haemorrhage, ever'),
      choice('recentCv', 'MI, unstable angina, stroke, TIA ≤ 6 weeks'),
      choice('severeCardiac', 'Severe heart disease'),
      choice('bpHazard', 'A rise of BP would be a serious hazard'),
      choice('icp', 'Raised ICP, mass, hydrocephalus, head injury'),
    ],
  },
  {
    title: 'Mind and substances',
    fields: [
      choice('psychosis', 'Psychosis, schizophrenia', {
        none: 'never',
        'past-stable': 'past, treated, stable',
        active: 'active',
      }),
      choice('mania', 'Mania, bipolar', {
        none: 'none',
        'bipolar-stable': 'bipolar, stable',
        active: 'mania or mixed now',
      }),
      choice('substance', 'Substance use disorder', { none: 'none', remission: 'in remission', active: 'active' }),
      number('auditC', 'AUDIT-C', '0–12'),
      number('dast10', 'DAST-10', '0–10'),
      choice('familyAddiction', 'Addiction in the family'),
      choice('earlyRefills', 'Early refills of controlled medicines'),
      choice('ketamineNonmedical', 'Non-medical ketamine', {
        never: 'never',
        earlier: 'more than 12 months ago',
        'within-12-months': 'in the last 12 months',
      }),
    ],
  },
  {
    title: 'Allergy, organs, eyes',
    fields: [
      choice('allergy', 'Allergy to ketamine, esketamine, excipient'),
      choice('liver', 'Liver', {
        normal: 'normal',
        'child-pugh-a': 'Child-Pugh A',
        'child-pugh-b': 'Child-Pugh B',
        'child-pugh-c': 'Child-Pugh C',
      }),
      number('altXUln', 'ALT or AST, the higher', '× ULN'),
      number('bilirubinXUln', 'Bilirubin', '× ULN'),
      number('alpXUln', 'ALP or GGT, the higher', '× ULN'),
      choice('cystitis', 'Bladder', {
        never: 'never a problem',
        past: 'cystitis in the past',
        'current-symptoms': 'symptoms now',
      }),
      choice('iop', 'Eye pressure', { none: 'no problem', treated: 'glaucoma, treated', acute: 'acute or open globe' }),
    ],
  },
  {
    title: 'Warning signs (SNNOOP10)',
    fields: redFlags.map(({ id, text, urgency }) => ({
      kind: 'flag',
      key: 'redFlags',
      flag: id,
      label: urgency === 'emergency' ? `${text} (emergency)` : text,
      words: noYes,
    })),
  },
]

/** Key in the form's draft: warning signs share one answer. */
export const draftKey = (field: FieldDef): string => (field.kind === 'flag' ? `flag:${field.flag}` : field.key)
