import { WrongInput } from '../../plain-failure.ts'
import { ElementScanner } from './element-scanner.ts'
import { inGigabytes, limits } from './limits.ts'
import { elementParser, type HealthElement } from './parse-element.ts'
import { TooLarge } from './too-large.ts'
import { Unreadable } from './unreadable.ts'
import { isWanted } from './wanted-types.ts'

/** A source may hand out any length; this much is looked at together. */
const pieceLength = 256 * 1024

function* inPieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += pieceLength) yield chunk.subarray(at, at + pieceLength)
}

/**
 * The elements of an Apple Health export.xml that a diary can use, as they stream by: the wanted records, the day of the
 * export, the person’s birth date. Memory: one piece and one element. Throws `WrongInput`, `TooLarge` beyond the limits.
 */
export async function* readElements(name: string, xml: AsyncIterable<Uint8Array>): AsyncGenerator<HealthElement> {
  const scanner = new ElementScanner()
  const parse = elementParser()
  let bytes = 0
  try {
    for await (const chunk of xml) {
      bytes += chunk.length
      if (bytes > limits.xmlBytes)
        throw new TooLarge(`${name}: found more than ${inGigabytes(limits.xmlBytes)} of XML; wanted at most that.`)
      for (const piece of inPieces(chunk))
        for (const found of scanner.push(piece)) {
          const element = parse(found)
          if (element.name !== 'Record' || isWanted(element.attributes.type ?? '')) yield element
        }
    }
    scanner.end()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new WrongInput(`${name}: line ${error.line}: found ${error.message}; wanted ${error.wanted}.`, {
      cause: error,
    })
  }
}
