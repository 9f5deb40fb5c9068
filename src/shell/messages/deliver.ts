import type { ClinicId } from '#core/kernel/identity.ts'
import type { Shell } from '../shell.ts'
import { inClinic } from '../store/database.ts'
import { type Delivery, type Message, recordDelivery } from '../store/repositories/messages.ts'
import { transportsFrom } from './transports.ts'

const outcomeOf = async (shell: Shell, message: Message): Promise<Delivery | null> => {
  const transport = transportsFrom(process.env)[message.channel]
  if (!transport) return shell.demo ? { messageId: message.id, outcome: 'shown-in-demo', detail: '' } : null
  try {
    await transport(message)
    return { messageId: message.id, outcome: 'sent', detail: '' }
  } catch (error) {
    return { messageId: message.id, outcome: 'failed', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Sends one message of the outbox and notes what became of it. Called after its transaction has committed, never within. */
export const deliver = async (
  shell: Shell,
  clinicId: ClinicId,
  message: Message,
): Promise<Delivery['outcome'] | null> => {
  const delivery = await outcomeOf(shell, message)
  if (delivery) await inClinic(shell.db, clinicId, (db) => recordDelivery({ db, clinicId, now: shell.now() }, delivery))
  return delivery?.outcome ?? null
}
