import { canonical } from '#core/kernel/canonical.ts'
import type { Mapping } from '../import/mapping.ts'
import { appendMapping, mappingFor } from '../store/repositories/import-mappings.ts'
import type { Work } from '../work.ts'

/** How an earlier file of the shape was read; what its columns are called today is taken from the file. */
export const rememberedMapping =
  (work: Pick<Work, 'db' | 'clinicId'>) =>
  async (shape: string): Promise<Mapping | null> =>
    (await mappingFor(work, shape))?.mapping ?? null

/** Keeps what a person confirmed for files of this shape, unless it is what stands already. A file's own rejects aside. */
export const rememberMapping = async (work: Work, shape: string, confirmed: Mapping): Promise<void> => {
  const columns = confirmed.columns.filter(({ role }) => role !== 'rejected')
  const mapping: Mapping = { ...confirmed, columns }
  const stored = await mappingFor(work, shape)
  if (stored && canonical(stored.mapping) === canonical(mapping)) return
  await appendMapping(work, shape, { version: (stored?.version ?? 0) + 1, mapping })
}
