import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Message } from '../store/repositories/messages.ts'
import { transportsFrom } from './transports.ts'

const folder = mkdtempSync(join(tmpdir(), 'transports-'))
/** A program of the machine, as an administrator would name one. */
const program = (name: string, lines: string): string => {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o755)
  return file
}
const message: Message = {
  id: '1',
  bookingId: '2',
  channel: 'email',
  recipient: 'demo@example.org',
  body: '123456 is your booking code.',
}

describe('what carries messages away', () => {
  it('nothing, unless it is named: then nobody is told that something was sent', () => {
    expect(transportsFrom({})).toEqual({})
    expect(transportsFrom({ INTERICTAL_SENDMAIL: '/usr/sbin/sendmail' })).toEqual({})
  })

  it('a sendmail-like program gets one whole mail, whose head nobody can add a line to', async () => {
    const sendmail = program('sendmail', `echo "$@" > ${folder}/args; cat > ${folder}/mail`)
    const { email } = transportsFrom({ INTERICTAL_SENDMAIL: sendmail, INTERICTAL_MAIL_FROM: 'clinic@example.org' })
    await email!({ ...message, recipient: 'demo@example.org\nBcc: other@example.org' })
    expect(readFileSync(`${folder}/args`, 'utf8')).toBe('-t -i\n')
    const [head, body] = readFileSync(`${folder}/mail`, 'utf8').split('\n\n')
    expect(head!.split('\n').slice(0, 3)).toEqual([
      'From: clinic@example.org',
      'To: demo@example.org Bcc: other@example.org',
      'Subject: Your booking',
    ])
    expect(body).toBe('123456 is your booking code.\n')
  })

  it('a text program gets the number as its argument and the words on its input', async () => {
    const { text } = transportsFrom({
      INTERICTAL_TEXT_PROGRAM: program('text', `echo "$1" > ${folder}/to; cat > ${folder}/text`),
    })
    await text!({ ...message, channel: 'text', recipient: '+1 602 555 0100' })
    expect(readFileSync(`${folder}/to`, 'utf8')).toBe('+1 602 555 0100\n')
    expect(readFileSync(`${folder}/text`, 'utf8')).toBe('123456 is your booking code.')
  })

  it('a program that fails says why', async () => {
    const { text } = transportsFrom({ INTERICTAL_TEXT_PROGRAM: program('broken', 'echo "no modem" >&2; exit 3') })
    await expect(text!(message)).rejects.toThrow('ended with 3: no modem')
    const { text: absent } = transportsFrom({ INTERICTAL_TEXT_PROGRAM: join(folder, 'absent') })
    await expect(absent!(message)).rejects.toThrow('ENOENT')
  })
})
