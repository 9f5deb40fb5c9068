import type { HowToRead, OpenDiary } from '../diary-rows.ts'
import type { ByteSource } from '../text-source.ts'
import { Collected } from './collect.ts'
import { calendarIn } from './days-of.ts'
import { exportXml } from './find-export.ts'
import { limits } from './limits.ts'
import { readElements } from './read-elements.ts'
import { rowsFrom } from './rows.ts'
import { zoneOf } from './time-zone.ts'
import { TooLarge } from './too-large.ts'

const collect = async (name: string, source: ByteSource): Promise<Collected> => {
  const collected = new Collected()
  for await (const element of readElements(name, await exportXml(name, source))) {
    collected.take(element)
    if (collected.isTooMuch || collected.statements > limits.statements)
      throw new TooLarge(
        `${name}: line ${element.line}: found more headaches, symptoms and nights than anybody writes down in a life; wanted one person’s export.`,
      )
  }
  return collected
}

/**
 * Opens what Apple’s Health app writes for "Export All Health Data": export.zip, or the export.xml in it. The file streams
 * by once; what is kept is what a diary can use. Nothing of it knows Node: it reads the same in a browser. Throws
 * `WrongInput`, and `TooLarge` (one of those) for files made to be too much.
 */
export const openAppleHealth = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> => {
  const collected = await collect(name, source)
  const said = { timeZone: how.timeZone, questions: [] }
  const { timeZone, questions } = how.isZoneAssumed ? zoneOf(collected, how.timeZone) : said
  const { rows, questions: asked } = rowsFrom(collected, calendarIn(timeZone))
  const stream = async function* () {
    yield* rows
  }
  return {
    columns: [],
    delimiter: ',',
    rows: stream(),
    questions: [...questions, ...asked],
    asksDateOrder: false,
    profiles: new Map(collected.birthDate === null ? [] : [[null, { birthDate: collected.birthDate }]]),
    zones: new Map([[null, timeZone]]),
    rejectsAs: 'xml',
  }
}
