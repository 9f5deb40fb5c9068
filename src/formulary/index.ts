import { type Citation, cite } from '#core/evidence/sources.ts'
import { combinationAnalgesics } from './combination-analgesic.ts'
import { type Drug, drugsOf } from './drug.ts'
import { ergots } from './ergot.ts'
import { gepants } from './gepant.ts'
import { nonOpioidAnalgesics } from './non-opioid-analgesic.ts'
import { opioids } from './opioid.ts'
import { otherAcute } from './other-acute.ts'
import { preventives } from './preventives.ts'
import { triptans } from './triptan.ts'
import { antiemetics, steroidsOxygenAndDevices } from './uncounted.ts'

/** Names of products and how they are often written: from memory, not complete; a name that isn't here must be asked about. */
export const namesSource: Citation = cite('drug-labels', 'generic and brand names', 'recalled')

/** A gepant taken every other day is also a preventive: as a diary entry it stays the acute drug, so acute classes come first. */
export const formulary: readonly Drug[] = [
  ...triptans,
  ...ergots,
  ...nonOpioidAnalgesics,
  ...combinationAnalgesics,
  ...opioids,
  ...gepants,
  ...otherAcute,
  ...antiemetics,
  ...steroidsOxygenAndDevices,
  ...drugsOf(
    'uncounted',
    preventives.map(({ generic, names }) => [generic, names.join(', '), '']),
  ),
]
