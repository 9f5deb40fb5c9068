import { auditC, dast10 } from './alcohol-and-drugs.ts'
import { cssrsScreener } from './c-ssrs-screener.ts'
import { cadss, cadss6 } from './cadss.ts'
import { gad7 } from './gad-7.ts'
import { hit6 } from './hit-6.ts'
import type { Instrument, InstrumentId } from './instrument.ts'
import { isi } from './isi.ts'
import { midas } from './midas.ts'
import { msq21 } from './msq-2.1.ts'
import { nrs } from './nrs.ts'
import { pgic } from './pgic.ts'
import { phq9 } from './phq-9.ts'
import { psqi } from './psqi.ts'
import { aldrete, padss } from './recovery.ts'
import { moaaS, rass } from './sedation.ts'

/** Every instrument that is scored here. */
export const instruments = {
  'hit-6': hit6,
  midas,
  'msq-2.1': msq21,
  'phq-9': phq9,
  'gad-7': gad7,
  pgic,
  nrs,
  isi,
  psqi,
  'c-ssrs-screener': cssrsScreener,
  cadss,
  'cadss-6': cadss6,
  'moaa-s': moaaS,
  rass,
  aldrete,
  padss,
  'audit-c': auditC,
  'dast-10': dast10,
} as const satisfies Record<InstrumentId, Instrument>

export const isInstrumentId = (text: string): text is InstrumentId => Object.hasOwn(instruments, text)
