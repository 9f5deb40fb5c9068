import { spawn } from 'node:child_process'
import type { Message } from '../store/repositories/messages.ts'

/** Hands one message to a program of the clinic's machine; throws with that program's words where it fails. */
export type Transport = (message: Message) => Promise<void>

/** Runs a program with the text on its standard input, for at most half a minute. */
const hand = (program: string, args: readonly string[], text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: 30_000 })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk).slice(0, 500)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said}`))))
    child.stdin.on('error', () => {}) // a program that ends early says so by its exit code
    child.stdin.end(text)
  })

/** A line of a message's head: nothing in it can begin another line. */
const headLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ')

const asMail = ({ recipient, body }: Message, from: string): string =>
  [
    `From: ${headLine(from)}`,
    `To: ${headLine(recipient)}`,
    'Subject: Your booking',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
    '',
  ].join('\n')

/**
 * How messages leave this machine, by its environment: mail through any sendmail-like program (`INTERICTAL_SENDMAIL`, as
 * `INTERICTAL_MAIL_FROM`), texts through a program that takes the number as its argument and the words on its standard input
 * (`INTERICTAL_TEXT_PROGRAM`). Neither set: nothing can be sent, and nobody is told that something was.
 */
export const transportsFrom = (environment: NodeJS.ProcessEnv): Partial<Record<Message['channel'], Transport>> => {
  const { INTERICTAL_SENDMAIL: mail, INTERICTAL_MAIL_FROM: from, INTERICTAL_TEXT_PROGRAM: text } = environment
  return {
    ...(mail && from && { email: (message: Message) => hand(mail, ['-t', '-i'], asMail(message, from)) }),
    ...(text && { text: (message: Message) => hand(text, [message.recipient], message.body) }),
  }
}
