import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of public sample data, read in place; it lies beside the repository or where INTERICTAL_SAMPLES says. */
export const samples = resolve(process.env.INTERICTAL_SAMPLES ?? join(import.meta.dirname, '../../../shared/data'))

export const sample = (path: string): string => join(samples, path)

/** For `test.skipIf(noSamples)`; the reason is said in the test's name. */
export const noSamples = !existsSync(samples)
