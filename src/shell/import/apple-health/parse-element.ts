import { SaxesParser } from 'saxes'
import type { FoundElement } from './element-scanner.ts'
import { Unreadable } from './unreadable.ts'

/** An element of the export as it was written. */
export interface HealthElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its MetadataEntry elements. */
  readonly metadata: ReadonlyMap<string, string>
  readonly line: number
  /** As in the file. */
  readonly text: string
}

interface Draft {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly metadata: Map<string, string>
}

/**
 * Reads elements, each by a real parser: references to characters, quotes, CDATA. Throws `Unreadable` for what is no XML,
 * and so for every entity but XML’s own five. One parser for all: the elements are children of one document.
 */
export const elementParser = (): ((found: FoundElement) => HealthElement) => {
  const parser = new SaxesParser({})
  let line = 0
  let draft: Draft | null = null
  let depth = 0
  parser.on('error', ({ message }) => {
    throw new Unreadable(`what is no XML (${message.replace(/^\d+:\d+: /, '')})`, 'the Health app’s own export', line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth === 2) draft = { name, attributes, metadata: new Map() }
    else if (depth === 3 && name === 'MetadataEntry' && attributes.key !== undefined)
      draft?.metadata.set(attributes.key, attributes.value ?? '')
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write('<elements>')
  return (found) => {
    line = found.line
    draft = null
    parser.write(found.text)
    // The handlers above fill it; what was handed in is one whole element.
    const read = draft as Draft | null
    if (read === null || depth !== 1)
      throw new Unreadable('an element that does not end', 'the Health app’s own export', line)
    return { ...read, ...found }
  }
}
