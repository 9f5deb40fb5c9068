import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { fileSource } from './file-source.ts'
import type { ByteSource } from './text-source.ts'

/**
 * Lays an upload on the disk for as long as it is read, since a reader goes over it twice; readable by this user alone,
 * and gone when `act` ends, well or badly.
 */
export const withUpload = async <T>(
  upload: ReadableStream<Uint8Array>,
  act: (source: ByteSource) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'diary-'))
  try {
    const file = join(folder, 'upload')
    await pipeline(Readable.fromWeb(upload), createWriteStream(file, { mode: 0o600 }))
    return await act(fileSource(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
