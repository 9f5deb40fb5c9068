import { indexOfWord, isNamed, standsAt, tagEnd, withoutControls } from './bytes.ts'
import { doctypeEnd } from './doctype.ts'
import { limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { mayBeWanted } from './wanted-types.ts'
import { WorkBytes } from './work-bytes.ts'

/** An element worth a parser, with all that is in it, as it stands in the file. */
export interface FoundElement {
  readonly text: string
  /** Line of the file it begins on, the first being 1. */
  readonly line: number
}

const [exclamation, question, slash, less, greater] = [...'!?/<>'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
]
/** Bytes looked at before the kind of a markup is known: "<![CDATA[". */
const longestOpening = 9
/** Behind the last byte of a file, so that a short markup at its end is looked at too. */
const blanks = new Uint8Array(longestOpening).fill(32)
const cutOff = -1

/**
 * Finds the few elements of an Apple Health export that matter, at the speed of looking at each byte once. It keeps to
 * XML: quotes, comments, CDATA and instructions are stepped over as such, in pieces cut anywhere. It does not check what it
 * steps over (that an end tag has its start tag’s name, that an attribute has a value); a parser checks what it hands out.
 */
export class ElementScanner {
  readonly #work = new WorkBytes()
  readonly #decoder = new TextDecoder()
  /** Up to here everything is done. */
  #at = 0
  /** Elements that are open. */
  #depth = 0
  /** What ends the comment or the like we are in. */
  #until: string | null = null
  /** Where the element that is being kept begins; -1 = none. */
  #kept = -1
  #isBegun = false
  #hasRoot = false

  /** Takes the next bytes of the file; answers the elements that end in them. Throws `Unreadable`. */
  push(piece: Uint8Array): readonly FoundElement[] {
    const found: FoundElement[] = []
    this.#work.add(piece)
    const view = this.#work.view
    if (!this.#isBegun && !this.#begin(view)) return found
    for (let next = this.#step(view, found); next !== cutOff; next = this.#step(view, found)) this.#at = next
    const from = this.#kept < 0 ? this.#at : this.#kept
    if (view.length - from > limits.elementBytes) this.#refuseLong(view, from)
    this.#work.keepFrom(from)
    this.#at -= from
    if (this.#kept >= 0) this.#kept = 0
    return found
  }

  /** Says that the file is over. Throws `Unreadable` when it stops in the middle. */
  end(): void {
    this.push(blanks)
    const { view } = this.#work
    if (!this.#hasRoot) this.#refuse('nothing that Apple Health wrote', 'its export.xml', view.length)
    if (this.#depth > 0 || this.#until !== null || this.#at < view.length)
      this.#refuse('the end of the file in the middle of it', 'the whole of it: export it again', view.length)
  }

  #refuse(found: string, wanted: string, at: number): never {
    throw new Unreadable(found, wanted, this.#work.lineAt(at))
  }
  #refuseLong(view: Uint8Array, from: number): void {
    if (this.#hasRoot) this.#refuse('an element of more than 1 MB', 'the records that the Health app writes', from)
    const end = standsAt(view, from, '<!DOCTYPE') ? doctypeEnd(view, from) : cutOff
    this.#refuse(
      typeof end === 'number' ? 'a beginning without an end' : end.found,
      'the Health app’s own export',
      from,
    )
  }

  /** Steps over the byte order mark. False: too few bytes yet. */
  #begin(view: Uint8Array): boolean {
    if (view.length < 4) return false
    if ((view[0] === 0xfe && view[1] === 0xff) || (view[0] === 0xff && view[1] === 0xfe))
      this.#refuse('UTF-16', 'UTF-8, as the Health app writes it', 0)
    this.#isBegun = true
    this.#at = standsAt(view, 0, '\u00ef\u00bb\u00bf') ? 3 : 0
    return true
  }

  /** Past the next markup, or `cutOff` when it is not all there yet. */
  #step(view: Uint8Array, found: FoundElement[]): number {
    if (this.#until !== null) return this.#skip(view)
    let at = this.#at
    while (at < view.length && view[at] !== less) at++
    if (this.#depth === 0) this.#refuseText(view, at)
    this.#at = at
    if (view.length - at < 2) return cutOff
    const sign = view[at + 1]
    if (sign === slash) return this.#endTag(view, found)
    if (sign === exclamation || sign === question) return this.#declaration(view, at)
    return this.#startTag(view, found)
  }

  #refuseText(view: Uint8Array, to: number): void {
    for (let at = this.#at; at < to; at++)
      if (view[at]! > 32) this.#refuse('text outside of every element', 'the Health app’s own export', at)
  }

  /** To the end of a comment, a CDATA section or an instruction, however long. */
  #skip(view: Uint8Array): number {
    const end = this.#until!
    const found = indexOfWord(view, end, this.#at)
    if (found < 0) {
      this.#at = Math.max(this.#at, view.length - end.length + 1)
      return cutOff
    }
    this.#until = null
    return found + end.length
  }

  #declaration(view: Uint8Array, at: number): number {
    if (view.length - at < longestOpening) return cutOff
    if (standsAt(view, at, '<?xml') && !this.#hasRoot) return this.#xmlDeclaration(view, at)
    for (const [opening, end] of quiet)
      if (standsAt(view, at, opening)) {
        this.#until = end
        return at + opening.length
      }
    if (!standsAt(view, at, '<!DOCTYPE') || this.#hasRoot)
      this.#refuse('markup that is no XML', 'the Health app’s own export', at)
    const end = doctypeEnd(view, at)
    if (typeof end !== 'number')
      this.#refuse(end.found, 'the Health app’s own export: nothing is looked up or put in from elsewhere', end.at)
    return end
  }

  #xmlDeclaration(view: Uint8Array, at: number): number {
    const end = indexOfWord(view, '?>', at)
    if (end < 0) return cutOff
    const said = /\bencoding\s*=\s*["']([^"']*)["']/.exec(this.#decoder.decode(view.subarray(at, end)))?.[1]
    if (said !== undefined && !/^(utf-?8|us-ascii)$/i.test(said))
      this.#refuse(`the encoding ${said}`, 'UTF-8, as the Health app writes it', at)
    return end + 2
  }

  #startTag(view: Uint8Array, found: FoundElement[]): number {
    const at = this.#at
    const end = tagEnd(view, at)
    if (end < 0) return cutOff
    const isEmpty = view[end - 2] === slash
    if (this.#depth === 0) this.#openRoot(view, end)
    else if (this.#depth === 1 && isOfUse(view, at)) this.#kept = at
    if (!isEmpty) this.#depth++
    if (this.#depth > limits.depth) this.#refuse('elements deep inside one another', 'the Health app’s own export', at)
    if (isEmpty && this.#depth === 1) this.#handOut(view, end, found)
    return end
  }

  #openRoot(view: Uint8Array, end: number): void {
    const name = this.#decoder.decode(view.subarray(this.#at, Math.min(end, this.#at + 60)))
    if (this.#hasRoot) this.#refuse(`more after the end: ${name}`, 'one <HealthData>', this.#at)
    if (!isNamed(view, this.#at, '<HealthData'))
      this.#refuse(name.replace(/[\s/>].*$/s, '>'), 'Apple Health’s <HealthData>', this.#at)
    this.#hasRoot = true
  }

  #endTag(view: Uint8Array, found: FoundElement[]): number {
    const end = view.indexOf(greater, this.#at) + 1
    if (end === 0) return cutOff
    if (this.#depth === 0) this.#refuse('an end tag without its start', 'the Health app’s own export', this.#at)
    this.#depth--
    if (this.#depth === 1) this.#handOut(view, end, found)
    return end
  }

  #handOut(view: Uint8Array, end: number, found: FoundElement[]): void {
    if (this.#kept < 0) return
    const text = this.#decoder.decode(withoutControls(view.subarray(this.#kept, end)))
    found.push({ text, line: this.#work.lineAt(this.#kept) })
    this.#kept = -1
  }
}

const quiet = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const isOfUse = (view: Uint8Array, at: number): boolean =>
  isNamed(view, at, '<Record') ? mayBeWanted(view, at) : isNamed(view, at, '<ExportDate') || isNamed(view, at, '<Me')
