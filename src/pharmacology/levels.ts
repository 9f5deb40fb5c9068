import { type Citation, cite } from '#core/evidence/sources.ts'
import type { Drug } from './model.ts'

/** A plasma level at which something was seen in people, for a thin line on a picture; never a target or a window. */
export interface CitedLevel {
  readonly id: LevelId
  readonly drug: Drug
  readonly ngMl: number
  readonly what: string
  readonly where: string
  readonly source: Citation
}

export type LevelId =
  | 'racemate-70'
  | 'racemate-100'
  | 'racemate-200'
  | 'racemate-740'
  | 'esketamine-159'
  | 'esketamine-320'

/** Nobody has published how relief of migraine depends on a level, so no line here stands for "enough" or "too much". */
export const citedLevels: readonly CitedLevel[] = [
  {
    id: 'racemate-70',
    drug: 'ketamine',
    ngMl: 70,
    what: 'dissociation is usually quoted from about here, to 200',
    where: 'large differences between people',
    source: cite('bowdle-1998', 'consistent with its 50–200 ng/mL; the figure itself is commonly quoted', 'recalled'),
  },
  {
    id: 'racemate-100',
    drug: 'ketamine',
    ngMl: 100,
    what: 'the usual threshold in simulations of pain relief',
    where: 'acute pain; an old and small basis',
    source: cite('herd-2007', 'the threshold as used', 'verified'),
  },
  {
    id: 'racemate-200',
    drug: 'ketamine',
    ngMl: 200,
    what: 'the highest level studied for psychedelic effects',
    where: 'in volunteers: ten, effects rose in a line from 50',
    source: cite('bowdle-1998', 'steps of 50, 100, 150 and 200 ng/mL', 'verified'),
  },
  {
    id: 'racemate-740',
    drug: 'ketamine',
    ngMl: 740,
    what: 'people wake from anaesthesia at about this level (± 240)',
    where: 'adults after anaesthesia',
    source: cite('herd-2008', 'abstract, quoting 740 ± 240 ng/mL', 'verified'),
  },
  {
    id: 'esketamine-159',
    drug: 'esketamine',
    ngMl: 159,
    what: 'heart rate and pressure were measured from here upwards; both rose',
    where: 'in volunteers',
    source: cite(
      'langsjo-2005',
      '159 and 1,959 ng/mL: heart rate up to +43.5 %, mean pressure up to +27 %',
      'verified',
    ),
  },
  {
    id: 'esketamine-320',
    drug: 'esketamine',
    ngMl: 320,
    what: 'the highest level studied for pain relief and drug effects',
    where: 'in volunteers',
    source: cite('sigtermans-2009', 'abstract: steps from 40 to 320 ng/mL', 'verified'),
  },
]

export const levelsOf = (drug: string): readonly CitedLevel[] => citedLevels.filter((level) => level.drug === drug)
