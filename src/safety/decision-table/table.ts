import { airway } from './airway.ts'
import { headAndEyes } from './head-and-eyes.ts'
import { indication } from './indication.ts'
import { mind } from './mind.ts'
import { organs } from './organs.ts'
import { pregnancy } from './pregnancy.ts'
import type { Row } from './row.ts'
import { substances } from './substances.ts'
import { vessels } from './vessels.ts'
import { visit } from './visit.ts'
import { vitals } from './vitals.ts'

/** Every row that one question decides. Red flags and interactions have lists of their own. */
export const decisionTable: readonly Row[] = [
  ...indication,
  ...vessels,
  ...vitals,
  ...pregnancy,
  ...mind,
  ...substances,
  ...organs,
  ...headAndEyes,
  ...airway,
  ...visit,
]
