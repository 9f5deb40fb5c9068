import { acknowledge } from './alarm-book.ts'
import { assessmentOf, dischargeCriteria } from './discharge.ts'
import type { EventOf, SessionEvent } from './events.ts'
import type { Machine } from './machine.ts'
import { isTransition } from './phases.ts'
import { takePumpVolume, takeScore, takeVital } from './take-observation.ts'
import { takeTransition } from './take-transition.ts'

/** One effective event at its moment. The machine must already have been advanced to it. */
export const takeEvent = (machine: Machine, event: SessionEvent): Machine => {
  if (isTransition(event.type)) return takeTransition(machine, event)
  switch (event.type) {
    case 'vitals-recorded':
      return takeVital(machine, event.payload)
    case 'sedation-scored':
    case 'dissociation-scored':
    case 'pain-scored':
      return takeScore(machine, event)
    case 'pump-volume-read':
      return takePumpVolume(machine, event.payload.ml)
    case 'preflight-answered':
      return {
        ...machine,
        preflightSeen: true,
        preflight: new Map(machine.preflight).set(event.payload.item, event.payload.answer),
      }
    case 'iv-checked':
      return event.payload.patent ? { ...machine, ivCheckedAt: machine.at } : machine
    case 'alarm-acknowledged':
      return takeAcknowledgement(machine, event)
    case 'limits-changed':
      return takeLimit(machine, event)
    case 'adverse-event-reported':
      return takeAdverseEvent(machine, event)
    case 'criterion-assessed':
      return takeAssessment(machine, event)
    case 'discharge-overridden':
      return takeOverride(machine, event)
    case 'order-amended':
      return takeAmendedOrder(machine, event)
    default:
      return machine
  }
}

const takeAcknowledgement = (machine: Machine, { payload, actorId }: EventOf<'alarm-acknowledged'>): Machine =>
  actorId === undefined
    ? machine
    : {
        ...machine,
        alarms: acknowledge(machine.alarms, { ruleId: payload.ruleId, signal: payload.signal, by: actorId }),
      }

const takeLimit = (machine: Machine, { payload: { ruleId, code, limit } }: EventOf<'limits-changed'>): Machine => ({
  ...machine,
  ownLimits: new Map(machine.ownLimits).set(code === undefined ? ruleId : `${ruleId} ${code}`, limit),
})

const takeAdverseEvent = (machine: Machine, { payload, id }: EventOf<'adverse-event-reported'>): Machine => {
  const adverse = [...machine.adverse, { ...payload, at: machine.at, eventId: id }]
  if (payload.code !== 'suicidal-statement') return { ...machine, adverse }
  const assessments = new Map(machine.assessments)
  assessments.delete('D11')
  return { ...machine, adverse, assessments }
}

const takeAssessment = (machine: Machine, { payload }: EventOf<'criterion-assessed'>): Machine => ({
  ...machine,
  assessments: new Map(machine.assessments).set(payload.criterion, assessmentOf(payload.criterion, payload.value)),
})

/** An override of what nobody may override changes nothing. */
const takeOverride = (machine: Machine, { payload: { criterion } }: EventOf<'discharge-overridden'>): Machine =>
  dischargeCriteria.some(({ id, mayBeOverridden }) => id === criterion && mayBeOverridden)
    ? { ...machine, overridden: new Set([...machine.overridden, criterion]) }
    : machine

const takeAmendedOrder = (machine: Machine, { payload }: EventOf<'order-amended'>): Machine => ({
  ...machine,
  order: {
    ...machine.order,
    ...(payload.maxTotalMg === undefined ? {} : { maxTotalMg: payload.maxTotalMg }),
    ...(payload.maxRateMgPerH === undefined ? {} : { maxRateMgPerH: payload.maxRateMgPerH }),
  },
})
