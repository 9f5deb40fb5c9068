import { parseArgs } from 'node:util'
import { WrongInput } from '../plain-failure.ts'
import { type ServeOptions, startServer } from '../serve.ts'

const wanted = 'serve [--port N] [--database URL|FOLDER] [--demo]'

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongInput(`--port ${text}: wanted a number from 0 to 65535 (${wanted})`)
  return port
}

const optionsFrom = (args: readonly string[]): ServeOptions => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, database: { type: 'string' }, demo: { type: 'boolean' } },
    })
    return {
      port: portOf(values.port ?? process.env.PORT),
      database: values.database ?? process.env.DATABASE_URL,
      demo: values.demo ?? false,
      host: process.env.HOST ?? '127.0.0.1',
    }
  } catch (error) {
    if (error instanceof WrongInput) throw error
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}

/** Resolves when the server was asked to stop and has stopped. */
export const run = async (args: readonly string[]): Promise<number> => {
  process.stdout.on('error', () => {}) // whoever read along has gone; the clinic goes on
  const server = await startServer(optionsFrom(args), console.log)
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve()) // the launcher is gone
  })
  await asked
  console.log('Stopping…')
  const late = setTimeout(() => process.exit(1), 15_000)
  await server.stop()
  clearTimeout(late)
  if (process.connected) process.disconnect?.()
  return 0
}
