import type { HowToRead } from './diary-rows.ts'
import { fileSource } from './file-source.ts'
import { type DiaryRead, readDiary } from './read-diary.ts'

/** `readDiary` for a file on the disk. Throws `WrongInput`. */
export const readDiaryFile = (path: string, how: Partial<HowToRead> = {}): Promise<readonly DiaryRead[]> =>
  readDiary(path, fileSource(path), how)
