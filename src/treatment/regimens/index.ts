import type { Regimen } from '../regimen.ts'
import { imCharlesGallo, imLabelAnaesthesia, scNicolodi1995 } from './injected.ts'
import {
  ivInpatientCrps22,
  ivInpatientLauritsen2016,
  ivInpatientPomeroy2017,
  ivInpatientSchwenk2018,
} from './iv-inpatient.ts'
import { ivClusterGranata2016, ivClusterMoisset, ivEd02, ivEd03, ivTrialKethead } from './iv-other.ts'
import { ivOutpatient40min, ivOutpatientConsensus, ivOutpatientCrps4h, ivOutpatientKrusz2010 } from './iv-outpatient.ts'
import { nasalEsketamine, nasalEsketamine28, nasalEsketamine84 } from './nasal-esketamine.ts'
import { nasalAura25, nasalEdThink, nasalPaediatricTurner, nasalRacemicJefferson } from './nasal-racemic.ts'

/** Every published scheme we know, those nobody may start from included. */
export const regimens: readonly Regimen[] = [
  ivOutpatient40min,
  ivOutpatientCrps4h,
  ivOutpatientConsensus,
  ivInpatientLauritsen2016,
  ivInpatientPomeroy2017,
  ivInpatientCrps22,
  nasalRacemicJefferson,
  nasalEsketamine,
  nasalEsketamine84,
  nasalEsketamine28,
  ivInpatientSchwenk2018,
  ivOutpatientKrusz2010,
  ivClusterGranata2016,
  ivClusterMoisset,
  ivTrialKethead,
  ivEd02,
  ivEd03,
  scNicolodi1995,
  imCharlesGallo,
  imLabelAnaesthesia,
  nasalAura25,
  nasalEdThink,
  nasalPaediatricTurner,
]

export const regimenById = (id: string): Regimen | undefined => regimens.find((regimen) => regimen.id === id)

/** What a prescriber may start from. */
export const presets: readonly Regimen[] = regimens.filter(({ preset }) => preset)

/** The words every screen and plan says beside the regimen; empty where it was published for migraine. */
export const borrowedWords = ({ borrowedFrom }: Regimen): string =>
  borrowedFrom === null ? '' : `Borrowed from ${borrowedFrom}; not tested for migraine.`

/** True of every regimen here, and said with every order. */
export const offLabelWords = (drug: Regimen['drug']): string =>
  drug === 'esketamine'
    ? 'Off-label: esketamine nasal spray is approved for some forms of depression, not for migraine.'
    : 'Off-label: ketamine is approved for anaesthesia, not for migraine.'
