import { instruments } from '#core/instruments/index.ts'
import { outcomeRules } from '#core/outcomes/rules.ts'
import { chapter } from './rule.ts'

/** What a change is measured by. */
export const outcomeChapter = chapter('outcome', [
  {
    kind: 'threshold',
    usedBy: 'outcomes/outcome.ts outcomeOf',
    entries: outcomeRules.map(({ id, text, source }) => ({ id: `outcome ${id}`, text, source })),
  },
  {
    kind: 'instrument',
    usedBy: 'instruments/index.ts instruments',
    entries: Object.values(instruments).map(({ id, name, source, restsOn = [] }) => ({
      id: `instrument ${id}`,
      text: name,
      source,
      also: restsOn,
    })),
  },
])
