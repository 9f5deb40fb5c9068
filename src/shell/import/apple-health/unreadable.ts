/** Why the file can’t be read on. */
export class Unreadable extends Error {
  readonly line: number
  /** What was wanted instead. */
  readonly wanted: string
  constructor(found: string, wanted: string, line: number) {
    super(found)
    this.wanted = wanted
    this.line = line
  }
}
