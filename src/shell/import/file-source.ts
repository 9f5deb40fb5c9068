import { createReadStream } from 'node:fs'
import { WrongInput } from '../plain-failure.ts'
import type { ByteSource } from './text-source.ts'

/** The only reader of a disk here: all the others take bytes, so that a browser can read a file too. */
export const fileSource = (path: string): ByteSource =>
  async function* () {
    try {
      for await (const chunk of createReadStream(path)) yield chunk as Uint8Array
    } catch (error) {
      throw new WrongInput(`${path}: can’t be read (${error instanceof Error ? error.message : String(error)}).`, {
        cause: error,
      })
    }
  }
