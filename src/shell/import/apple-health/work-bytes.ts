/**
 * The part of a stream that is being looked at: what was not finished of the last piece, and the next piece behind it, in
 * one array that is used again and again, so that gigabytes pass without leaving anything to clear away.
 */
export class WorkBytes {
  #room = new Uint8Array(512 * 1024)
  #length = 0
  /** Line at `#counted`, so that no line end is counted twice. */
  #line = 1
  #counted = 0

  /** Valid until `keepFrom`. */
  get view(): Uint8Array {
    return this.#room.subarray(0, this.#length)
  }
  add(piece: Uint8Array): void {
    const wanted = this.#length + piece.length
    if (wanted > this.#room.length) {
      const larger = new Uint8Array(wanted * 2)
      larger.set(this.view)
      this.#room = larger
    }
    this.#room.set(piece, this.#length)
    this.#length = wanted
  }
  /** Lets go of everything before `at`. */
  keepFrom(at: number): void {
    this.#line = this.lineAt(at)
    this.#counted = 0
    this.#room.copyWithin(0, at, this.#length)
    this.#length -= at
  }
  /** Of the file, the first being 1. */
  lineAt(at: number): number {
    if (at < this.#counted) return this.#line - lineEnds(this.view, at, this.#counted)
    this.#line += lineEnds(this.view, this.#counted, at)
    this.#counted = at
    return this.#line
  }
}

const newline = 10

const lineEnds = (bytes: Uint8Array, from: number, to: number): number => {
  let count = 0
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) count++
  return count
}
