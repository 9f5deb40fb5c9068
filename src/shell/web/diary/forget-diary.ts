import { delMany, keys } from 'idb-keyval'
import { draftPrefix, snapshotPrefix } from './kept-here.ts'

/**
 * At sign-out nobody's diary stays readable on the device. What was never sent does stay, for the same person's next
 * sign-in: losing it would be worse.
 */
export const forgetDiary = async (): Promise<void> => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(draftPrefix)) localStorage.removeItem(key)
  try {
    await delMany((await keys<string>()).filter((key) => key.startsWith(snapshotPrefix)))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
