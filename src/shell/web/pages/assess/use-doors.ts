import { useEffect, useState } from 'react'

type Readers = typeof import('../../../import/in-browser.ts')
type Samples = typeof import('../../../demo/sample-diary.ts')

export interface Doors extends Pick<Readers, 'readHere' | 'checkProfile'>, Pick<Samples, 'sampleDiary'> {}

const open = async (): Promise<Doors> => {
  const { readHere, checkProfile, fetchAhead } = await import('../../../import/in-browser.ts')
  const { sampleDiary } = await import('../../../demo/sample-diary.ts')
  await fetchAhead()
  return { readHere, checkProfile, sampleDiary }
}

/** Everything this page will need is loaded at once, so that no request is made from the moment somebody has a diary in it. */
export const useDoors = (): Doors | 'failed' | null => {
  const [doors, setDoors] = useState<Doors | 'failed' | null>(null)
  useEffect(() => {
    open().then(setDoors, () => setDoors('failed'))
  }, [])
  return doors
}
