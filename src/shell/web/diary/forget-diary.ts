import { delMany, keys } from 'idb-keyval'
import { basisPrefix, draftPrefix, snapshotPrefix } from './kept-here.ts'

/** What a bedside tablet has seen of a session; its unsent entries stand under another name. */
const seenSession = 'session seen '
const forgotten = [snapshotPrefix, basisPrefix, seenSession]

/**
 * At sign-out nobody's diary, chart or session stays readable on the device. What was never sent does stay, for the same person's next
 * sign-in: losing it would be worse.
 */
export const forgetDiary = async (): Promise<void> => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(draftPrefix)) localStorage.removeItem(key)
  sessionStorage.clear()
  try {
    await delMany((await keys<string>()).filter((key) => forgotten.some((prefix) => key.startsWith(prefix))))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
