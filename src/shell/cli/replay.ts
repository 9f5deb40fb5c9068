import { type ReplayEntry, replay } from '#core/session/fold.ts'
import { WrongInput } from '../plain-failure.ts'
import type { Command } from './main.ts'
import { readAs } from './read-as.ts'
import { SessionFile } from './session-file.ts'

const usage = 'replay SESSION [--json]'

/** What was known after each event of a session, in the order in which they arrived: `replay SESSION [--json]`. */
export const run: Command = async (args) => {
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (file === undefined || more.length > 0 || file.startsWith('--')) throw new WrongInput(`Wanted: ${usage}`)
  const input = readAs(SessionFile, file)
  const entries = replay(input)
  if (args.includes('--json')) console.log(JSON.stringify(entries, null, 2))
  else for (const [i, entry] of entries.entries()) console.log(report(entry, input.events[i]!.type))
  return 0
}

const doses = ({ totals: { mg, mgPerKg, ml }, weightKg }: ReplayEntry): string =>
  [
    `${mg} mg`,
    mgPerKg === null ? 'mg/kg unknown' : `${mgPerKg} mg/kg of ${weightKg} kg`,
    ml === null ? 'mL unknown' : `${ml} mL`,
  ].join(', ')

const list = (title: string, all: readonly string[]): readonly string[] =>
  all.length === 0 ? [] : [`    ${title}: ${all.join('; ')}`]

const alarmWords = ({
  ruleId,
  signal,
  priority,
  since,
  active,
  acknowledgedBy,
}: ReplayEntry['alarms'][number]): string =>
  [
    `${ruleId} ${signal} ${priority} since ${since}`,
    ...(active ? [] : ['over']),
    acknowledgedBy === null ? 'not yet seen' : `seen by ${acknowledgedBy}`,
  ].join(', ')

const report = (entry: ReplayEntry, type: string): string =>
  [
    `${entry.asOf}  ${type}  →  ${entry.state}`,
    `    given ${doses(entry)}; running ${entry.rate.mgPerH} mg/h`,
    ...list(
      'due',
      entry.due.map(({ what, at }) => `${what} ${at}`),
    ),
    ...list('alarms', entry.alarms.map(alarmWords)),
    ...list(
      'conflicts',
      entry.conflicts.map(({ eventId, reason }) => `${reason} (${eventId})`),
    ),
    entry.discharge.ready
      ? '    may leave: every criterion is met'
      : `    may not leave: not met ${entry.discharge.unmet.join(' ') || 'none'}; not known ${entry.discharge.unknown.join(' ') || 'none'}`,
  ].join('\n')
