import { useEffect, useState } from 'react'

export interface Doors {
  readonly readers: typeof import('../../../import/in-browser.ts')
  readonly samples: typeof import('../../../demo/sample-diary.ts')
}

const open = async (): Promise<Doors> => {
  const [readers, samples] = await Promise.all([
    import('../../../import/in-browser.ts'),
    import('../../../demo/sample-diary.ts'),
  ])
  await readers.fetchAhead()
  return { readers, samples }
}

/** Everything this page will need is loaded at once, so that no request is made from the moment somebody has a diary in it. */
export const useDoors = (): Doors | 'failed' | null => {
  const [doors, setDoors] = useState<Doors | 'failed' | null>(null)
  useEffect(() => {
    open().then(setDoors, () => setDoors('failed'))
  }, [])
  return doors
}
