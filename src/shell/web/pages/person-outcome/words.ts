import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'

type Known = NonNullable<OutcomeAnswer['outcome']>

export const endpointWord: Record<Known['main'], string> = {
  'migraine-days': 'migraine days',
  'headache-days': 'headache days',
  'moderate-or-severe-days': 'moderate or severe days',
  'acute-medication-days': 'acute medication days',
  'days-given-up': 'days given up',
}

export const verdictWord = (verdict: boolean | 'unknown'): string =>
  verdict === 'unknown' ? 'unknown' : verdict ? 'yes' : 'no'

type Said = Known['cautions'][number] | Known['baseline']['reasons'][number]

/** What a caution or a baseline's flaw means, in words for a clinician. */
export const cautionWords = (said: Said): string => {
  switch (said.code) {
    case 'too-few-recorded':
      return `Baseline: ${said.recorded} of 28 days recorded, ${said.needed} needed; no responder verdict.`
    case 'acute-use-unknown':
      return `Baseline: acute use not recorded on ${said.days} headache days; no responder verdict.`
    case 'new-preventive':
      return `${said.name} was started on ${said.on}, within 84 days before the first session; no responder verdict.`
    case 'other-ketamine':
      return `Ketamine on ${said.on}, within 84 days before the first session; no responder verdict.`
    case 'preventive-started':
      return `${said.name} was started on ${said.on}: confounded.`
    case 'preventive-stopped':
      return `${said.name} was stopped on ${said.on}: confounded.`
    case 'acute-use-fell':
      return `Acute medication days fell from ${said.before} to ${said.after} in 28, which alone can lower headache days.`
    case 'missing-changed':
      return `Missing days: ${said.beforePercent} % before, ${said.afterPercent} % after; they may not be missing at random.`
  }
}
