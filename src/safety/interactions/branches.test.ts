import { describe, expect, it, test } from 'vitest'
import type { Facts, TreatmentRoute } from '../facts.ts'
import { interactionFindings, interactions } from '../interactions.ts'
import type { Act } from './interaction.ts'

/** What each row does, by route: where four say the same, one word. */
type Acts = Act | Partial<Record<TreatmentRoute | 'else', Act>>
type Line = [no: number, name: string, acts: Acts, hoursAgo?: number, more?: Partial<Facts>]

const high: Partial<Facts> = { bp: { systolic: 142, diastolic: 80 } }
const epilepsy: Partial<Facts> = { other: [{ id: 'seizure', verdict: 'physician-judgement' }] }

const lines: readonly Line[] = [
  [1, 'ticlopidine', { oral: 'reduce', else: 'watch' }],
  [2, 'clopidogrel', 'watch'],
  [3, 'itraconazole', { oral: 'watch', else: 'note' }],
  [3, 'posaconazole', { oral: 'watch', else: 'note' }],
  [4, 'erythromycin', { oral: 'reduce', else: 'watch' }],
  [5, 'grapefruit juice', { oral: 'judge', nasal: 'watch', 'esketamine-nasal': 'watch', else: 'note' }, 71.9],
  [5, 'grapefruit juice', { oral: 'note', nasal: 'watch', 'esketamine-nasal': 'watch', else: 'note' }, 72],
  [5, 'grapefruit juice', { oral: 'ask', nasal: 'watch', 'esketamine-nasal': 'watch', else: 'note' }],
  [6, 'cobicistat', { oral: 'stop', else: 'reduce' }],
  [7, 'rifampicin', { oral: 'judge', else: 'note' }],
  [8, 'hypericum', { oral: 'note', else: 'watch' }],
  [9, 'phenytoin', 'note'],
  [10, 'efavirenz', 'note'],
  [11, 'lorazepam', 'judge'],
  [11, 'lorazepam', 'judge', 100],
  [12, 'zopiclone', 'watch'],
  [13, 'oxycodone', 'reduce'],
  [14, 'methadone', 'judge'],
  [15, 'naltrexone', 'note'],
  [16, 'pregabalin', 'watch'],
  [17, 'tizanidine', 'watch'],
  [18, 'promethazine', 'watch'],
  [19, 'quetiapine', 'watch'],
  [20, 'droperidol', 'watch'],
  [21, 'alcohol', 'stop', 23.9],
  [21, 'alcohol', 'note', 24],
  [21, 'alcohol', 'ask'],
  [22, 'thc', 'stop', 23.9],
  [22, 'thc', 'note', 24],
  [22, 'thc', 'ask'],
  [23, 'ghb', 'stop'],
  [23, 'ghb', 'stop', 100],
  [24, 'selegiline', 'judge'],
  [24, 'selegiline', 'stop', 5, high],
  [24, 'linezolid', 'ask', 5, { bp: 'unknown' }],
  [25, 'methylphenidate', 'watch'],
  [26, 'oxymetazoline', { nasal: 'judge', 'esketamine-nasal': 'judge', else: 'watch' }, 0.9],
  [26, 'oxymetazoline', 'watch', 1],
  [26, 'oxymetazoline', { nasal: 'ask', 'esketamine-nasal': 'ask', else: 'watch' }],
  [27, 'mometasone', { nasal: 'judge', 'esketamine-nasal': 'judge', else: 'note' }, 0.9],
  [27, 'mometasone', 'note', 1],
  [27, 'mometasone', { nasal: 'ask', 'esketamine-nasal': 'ask', else: 'note' }],
  [28, 'aminophylline', 'stop'],
  [29, 'bupropion', 'watch'],
  [29, 'clozapine', 'judge', 5, epilepsy],
  [30, 'levothyroxine', 'watch'],
  [31, 'vasopressin', 'watch'],
  [32, 'rizatriptan', 'judge', 1.9],
  [32, 'rizatriptan', 'stop', 1.9, high],
  [32, 'rizatriptan', 'note', 2],
  [32, 'rizatriptan', 'note', 2, high],
  [32, 'rizatriptan', 'ask'],
  [33, 'ergotamine', 'stop', 23.9],
  [33, 'ergotamine', 'note', 24],
  [33, 'ergotamine', 'ask'],
  [34, 'guanfacine', 'watch'],
  [35, 'propranolol', 'watch'],
  [36, 'candesartan', 'note'],
  [37, 'verapamil', { oral: 'watch', else: 'note' }],
  [38, 'lamotrigine', 'note'],
  [39, 'valproate', 'note'],
  [40, 'dextromethorphan', 'judge'],
  [41, 'venlafaxine', 'note'],
  [42, 'amitriptyline', 'watch'],
  [43, 'lasmiditan', 'stop', 23.9],
  [43, 'lasmiditan', 'note', 24],
  [43, 'lasmiditan', 'ask'],
  [44, 'erenumab', 'note'],
  [45, 'onabotulinumtoxinA', 'note'],
  [46, 'lidocaine', 'judge'],
  [47, 'rocuronium', 'note'],
  [48, 'birth control', 'note'],
  [49, 'disulfiram', { nasal: 'ask', else: 'note' }],
  [50, 'semaglutide', 'ask'],
  [50, 'semaglutide', 'ask', 200],
  [51, 'apixaban', 'note'],
  [52, 'lithium', 'note'],
]

const routes: readonly TreatmentRoute[] = ['iv', 'im', 'sc', 'oral', 'nasal', 'esketamine-nasal']
const actOn = (acts: Acts, route: TreatmentRoute): Act | undefined =>
  typeof acts === 'string' ? acts : (acts[route] ?? acts.else)

describe('each branch of each interaction, by every route', () => {
  test.each<Line>([...lines])('%i %s: %j, %s h ago, %j', (no, name, acts, hoursAgo, more) => {
    const medication = hoursAgo === undefined ? { name } : { name, hoursAgo }
    for (const route of routes) {
      const found = interactionFindings({
        route,
        bp: { systolic: 120, diastolic: 76 },
        medications: [medication],
        ...more,
      }).filter(({ row }) => row === no)
      expect(
        found.map(({ act }) => act),
        route,
      ).toEqual([actOn(acts, route)])
      for (const { wouldChange } of found) expect(wouldChange, route).not.toBe('Without it')
    }
  })

  it('has a line for every row', () => {
    expect(interactions.map(({ no }) => no).filter((no) => !lines.some(([row]) => row === no))).toEqual([])
  })
})

/** As people write them: brands, other languages, doses, slips of the pen. `null`: asked about, never "none". */
describe('medicines as they are written', () => {
  test.each<[written: string, rows: readonly number[] | null]>([
    ['Imitrex', [32]],
    ['imitrex 6mg inj', [32]],
    ['IMIGRAN', [32]],
    ['Maxalt MLT 10', [32]],
    ['sumatripan', [32]],
    ['Topamax', [39]],
    ['topiramato 100 mg', [39]],
    ['Depakote ER', [39]],
    ['Effexor XR', [41]],
    ['Cymbalta', [41]],
    ['Zoloft', [41]],
    ['elavil 25mg at night', [42]],
    ['Inderal LA', [35]],
    ['Klonopin', [11]],
    ['Xanax 0.5', [11]],
    ['Ativan', [11]],
    ['Ambien', [12]],
    ['Flexeril', [17]],
    ['Zanaflex', [17]],
    ['Benadryl', [18]],
    ['Phenergan', [18]],
    ['Compazine', [20]],
    ['Reglan', [20]],
    ['Tylenol with codeine', [13]],
    ['Percocet', [13]],
    ['Suboxone', [14]],
    ['Aimovig', [44]],
    ['Nurtec', [44]],
    ['Botox', [45]],
    ['Wellbutrin', [29]],
    ['Adderall', [25]],
    ['Ozempic', [50]],
    ['Paxlovid', [6]],
    ['hierba de San Juan', [8]],
    ['toronja', [5]],
    ['marihuana', [22]],
    ['birth control pill', [48]],
    ['gabapentine', null],
    ['blue pill', null],
    ['something for sleep', null],
    ['n/a', null],
  ])('“%s”', (written, rows) => {
    const found = interactionFindings({ route: 'iv', medications: [{ name: written }] })
    expect(found.map(({ row }) => row)).toEqual(rows ?? [null])
    if (rows === null) expect(found[0]?.act).toBe('ask')
  })
})
