import type { Change } from '#core/headache/trends/changes.ts'
import type { Look } from '#core/headache/trends/looks.ts'
import type { Range } from '#core/headache/trends/period-counts.ts'
import type { Trends } from '#core/headache/trends/trends.ts'

/** Trends as lines of text: counts as ranges, what changed, what came with the attacks, and what goes together. */
export const trendsReport = (answer: Trends): string =>
  [
    'OVER THE WHOLE DIARY',
    section('Months of 28 days: headache, migraine, moderate or severe, acute medicine, crystal clear', months(answer)),
    section(`Newest 84 days against the 84 before (${answer.changes.taken} compared together)`, changes(answer)),
    section(`What came with ${answer.attacks} attacks: yes, no, not recorded`, symptoms(answer)),
    section(`What goes together (${answer.looks.taken} looks, corrected for all of them)`, looks(answer)),
    'Going together is no cause. Weekdays, cycle and sleep are described; nobody is told to change anything by them.',
  ]
    .filter((part) => part !== '')
    .join('\n')

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')

const rangeOf = ([least, most]: Range): string => (least === most ? `${least}` : `${least}–${most}`)

const months = ({ windows }: Trends): readonly string[] =>
  windows.map(({ from, to, missing, counts }) => {
    const figures = Object.values(counts).map((range) => rangeOf(range).padStart(6))
    return `${from} to ${to}${figures.join('')}${missing === 0 ? '' : `  (${missing} missing)`}`
  })

const verdicts: Record<Change['verdict'], string> = {
  fewer: 'fewer',
  more: 'more',
  'no-clear-change': 'no more than chance would give',
  'too-few-days': 'too few days known',
}

const changes = ({ changes: { changes: all } }: Trends): readonly string[] =>
  all.map(({ figure, difference, verdict }) => {
    if (difference === null) return `${figure}: ${verdicts[verdict]}`
    return `${figure}: ${difference.days} days per 28 (${difference.low} to ${difference.high}), ${verdicts[verdict]}`
  })

const symptoms = ({ symptoms: all }: Trends): readonly string[] =>
  all.map(({ symptom, present, absent, notRecorded }) => `${symptom}: ${present}, ${absent}, ${notRecorded}`)

const chanceOf = ({ chance, corrected }: Look): string =>
  chance === null ? '' : `; chance ${chance.toFixed(3)}, corrected ${corrected?.toFixed(3)}`

/** Those that are more than chance first; the months of the year only once they can be told. */
const looks = ({ looks: { looks: all } }: Trends): readonly string[] =>
  all
    .filter(({ exposure, verdict }) => verdict !== 'too-few' || !exposure.startsWith('month-'))
    .toSorted((a, b) => (a.corrected ?? 2) - (b.corrected ?? 2))
    .map((look) => {
      const { exposure, outcome, verdict, with: those, without } = look
      const counts = `${those.counted} of ${those.known} days, else ${without.counted} of ${without.known}`
      const said = verdict === 'chance' ? 'no more than chance' : verdict === 'too-few' ? 'too little known' : verdict
      return `${exposure}, ${outcome}: ${counts}: ${said}${chanceOf(look)}`
    })
