import { type Finding, type Screening, screen } from '#core/safety/screen.ts'
import type { Verdict } from '#core/safety/verdict.ts'
import { Facts } from '../http/contract/facts.ts'
import { WrongInput } from '../plain-failure.ts'
import type { Command } from './main.ts'
import { readAs } from './read-as.ts'

const usage = 'screen FACTS [--json]'

/** What is known of a person today, and what speaks for or against ketamine: `screen FACTS [--json]`. */
export const run: Command = async (args) => {
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (file === undefined || more.length > 0 || file.startsWith('--')) throw new WrongInput(`Wanted: ${usage}`)
  const screening = screen(readAs(Facts, file))
  console.log(args.includes('--json') ? JSON.stringify(screening, null, 2) : report(screening))
  return 0
}

const headings = {
  'not-a-candidate': 'NOT A CANDIDATE',
  ask: 'TO BE ASKED',
  'physician-judgement': 'A PHYSICIAN’S JUDGEMENT',
  ok: 'TO BE KNOWN',
} as const satisfies Record<Verdict, string>

const verdicts = {
  'not-a-candidate': 'not a candidate, as things stand',
  ask: 'can’t be said yet: there are questions to ask',
  'physician-judgement': 'a physician’s judgement, with a written reason',
  ok: 'nothing found that speaks against it',
} as const satisfies Record<Verdict, string>

const line = ({ id, verdict, scope, text, source, wouldChange }: Finding): string =>
  [
    `  ${id} (${scope === 'today' ? 'today' : 'course'}): ${text}`,
    `    ${source}`,
    ...(verdict === 'ok' ? [] : [`    would change it: ${wouldChange}`]),
  ].join('\n')

const section = (findings: readonly Finding[], verdict: Verdict): readonly string[] => {
  const those = findings.filter((finding) => finding.verdict === verdict)
  return those.length === 0 ? [] : ['', headings[verdict], ...those.map(line)]
}

const report = ({ verdict, course, today, findings, clear, needsEmergencyPathway }: Screening): string =>
  [
    ...(needsEmergencyPathway ? ['EMERGENCY PATHWAY: this person needs help now.', ''] : []),
    `Verdict: ${verdict} (${verdicts[verdict]})`,
    `  for the course: ${course}; for today: ${today}`,
    ...(Object.keys(headings) as Verdict[]).flatMap((each) => section(findings, each)),
    '',
    `Answered, and nothing found: ${clear.join(', ') || 'none'}`,
    'This supports a physician’s decision. It makes none.',
  ].join('\n')
