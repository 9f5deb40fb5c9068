import { atLeast, atMost } from '#core/kernel/guardrail.ts'
import { stayBounds, stays } from '#core/safety/minimum-stay.ts'
import { adverseKinds, gradeSource } from '#core/session/adverse-events.ts'
import { type LimitRule, limitRules, otherRules } from '#core/session/alarm-rules.ts'
import { alarmBounds } from '#core/session/clinic-alarms.ts'
import { dischargeCriteria } from '#core/session/discharge.ts'
import { levelRules } from '#core/session/drug-level.ts'
import { labelPoints, scheduleSource } from '#core/session/observations.ts'
import { preflightItems } from '#core/session/preflight.ts'
import { sessionRules } from '#core/session/rules.ts'
import { dissociationSource, sedationScales } from '#core/session/scales.ts'
import { vitalSigns, vitalSource } from '#core/session/vital-signs.ts'
import { chapter, type Entry, fixed, type RuleBound, type Section, tightenable } from './rule.ts'

const ownStay = tightenable(stayBounds)
const ownAlarm = (rule: LimitRule): readonly RuleBound[] =>
  tightenable(alarmBounds.filter(({ id }) => id.startsWith(`${rule.id} ${rule.signal} `)))(rule.id)

const alarmOf = (rule: LimitRule): Entry => ({
  id: rule.id,
  text: `${rule.signal} ${rule.side} ${rule.limit ?? `${rule.share} of the person’s own baseline`}, ${rule.priority}${rule.delayS === 0 ? '' : ` after ${rule.delayS} s`}: ${rule.prompt}`,
  source: rule.source,
  bounds: ownAlarm(rule),
})

const alarms: Section = {
  kind: 'alarm',
  usedBy: 'session/fold.ts foldSession',
  entries: [
    ...limitRules.map(alarmOf),
    ...Object.entries(otherRules).map(([id, { asks, source }]) => ({ id, text: asks, source })),
    {
      id: 'possible values',
      text: 'What a monitor may send as a measurement; anything else is no value',
      source: vitalSource,
      bounds: Object.values(vitalSigns).map(({ name, unit, possible: [low, high] }) =>
        fixed(`possible ${name}`, name, { unit, range: { ...atLeast(low), ...{ high: atMost(high).high } } }),
      ),
    },
  ],
}

const scales: Section = {
  kind: 'alarm',
  usedBy: 'session/scales.ts sedationScale',
  entries: [
    ...Object.values(sedationScales).map(({ id, values, source }) => ({
      id: `scale ${id}`,
      text: `${id}, ${Object.keys(values).length} values; which ring and which forbid more drug`,
      source,
    })),
    { id: 'scale dissociation', text: 'Dissociation 0 to 10, and distress', source: dissociationSource },
  ],
}

const measuredLevels: Section = {
  kind: 'limit',
  usedBy: 'session/drug-level.ts checkDrugLevel',
  entries: Object.entries(levelRules).map(([id, { source }]) => ({
    id: `drug level ${id}`,
    text: `Measured drug levels: ${source.locator}`,
    source,
  })),
}

const leaving: Section = {
  kind: 'criterion',
  usedBy: 'session/discharge.ts readiness',
  entries: dischargeCriteria.map(({ id, asks, source, mayBeOverridden }) => ({
    id,
    text: `${asks}${mayBeOverridden ? ' (a physician may override it with a reason)' : ''}`,
    source,
  })),
}

/** What is checked before the drug, watched while it acts, and asked before somebody leaves. */
export const sessionChapter = chapter('session', [
  {
    kind: 'check',
    usedBy: 'session/preflight.ts openItems',
    entries: preflightItems.map(({ id, asks, passes, holds, refuses, source }) => ({
      id,
      text: [
        `${asks}: ${passes}`,
        ...(holds ? [`held: ${holds}`] : []),
        ...(refuses ? [`refused: ${refuses}`] : []),
      ].join('; '),
      source,
    })),
  },
  alarms,
  scales,
  {
    kind: 'observation',
    usedBy: 'session/observations.ts duesOf',
    entries: [
      {
        id: 'observation schedule',
        text: 'Pressure, breathing and sedation every 5 min after a change for 15 min, then every 15 min; dissociation every 15, then 30 min; pain every 30 min; after an injection every 10, then 15 min; in recovery every 15 min',
        source: scheduleSource,
      },
      {
        id: 'observation spray',
        text: 'Pressure at 20 and 40 min after a spray, then until it has settled',
        source: labelPoints,
      },
    ],
  },
  {
    kind: 'procedure',
    usedBy: 'session/objections.ts objectionsTo',
    entries: sessionRules.map(({ id, ...rule }) => ({ ...rule, id: `session ${id}` })),
  },
  {
    kind: 'procedure',
    usedBy: 'session/adverse-events.ts adverseKinds',
    entries: [
      ...adverseKinds.map(({ code, name, recognise, prompt, source }) => ({
        id: `event ${code}`,
        text: `${name}${recognise === '' ? '' : ` (${recognise})`}: ${prompt}`,
        source,
      })),
      { id: 'event grades', text: 'Grades 1 to 5 of an adverse event', source: gradeSource },
    ],
  },
  {
    kind: 'limit',
    usedBy: 'safety/minimum-stay.ts minimumStay',
    entries: Object.values(stays).map(({ id, asks, minutes, source }) => ({
      id,
      text: `Stay at least ${minutes} min: ${asks}`,
      source,
      bounds: ownStay(id),
    })),
  },
  measuredLevels,
  leaving,
])
