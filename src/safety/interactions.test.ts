import { describe, expect, it, test } from 'vitest'
import type { Facts, TreatmentRoute } from './facts.ts'
import type { Act } from './interactions/interaction.ts'
import { interactionFindings, interactions } from './interactions.ts'

const actsOf = (
  name: string,
  route: TreatmentRoute,
  more: { hoursAgo?: number } & Partial<Facts> = {},
): [number | null, Act][] => {
  const { hoursAgo, ...facts } = { bp: { systolic: 120, diastolic: 75 }, ...more }
  const medication = hoursAgo === undefined ? { name } : { name, hoursAgo }
  return interactionFindings({ route, medications: [medication], ...facts }).map(({ row, act }) => [row, act])
}

describe('interactions, by row of the list', () => {
  test.each<[number, string, TreatmentRoute, { hoursAgo?: number } & Partial<Facts>, Act]>([
    [1, 'ticlopidine', 'oral', {}, 'reduce'],
    [1, 'ticlopidine', 'iv', {}, 'watch'],
    [3, 'itraconazole', 'oral', {}, 'watch'],
    [4, 'Biaxin', 'oral', {}, 'reduce'],
    [4, 'clarithromycin', 'nasal', {}, 'watch'],
    [5, 'grapefruit juice', 'oral', { hoursAgo: 71 }, 'judge'],
    [5, 'grapefruit juice', 'oral', { hoursAgo: 72 }, 'note'],
    [5, 'grapefruit juice', 'nasal', {}, 'watch'],
    [6, 'Paxlovid', 'oral', {}, 'stop'],
    [6, 'nirmatrelvir/ritonavir', 'iv', {}, 'reduce'],
    [7, 'rifampin', 'iv', {}, 'note'],
    [8, 'St. John’s wort', 'iv', {}, 'watch'],
    [11, 'Klonopin 0.5 mg', 'iv', { hoursAgo: 300 }, 'judge'],
    [14, 'Suboxone', 'iv', {}, 'judge'],
    [21, 'wine', 'iv', { hoursAgo: 23 }, 'stop'],
    [21, 'alcohol', 'iv', { hoursAgo: 24 }, 'note'],
    [21, 'alcohol', 'iv', {}, 'ask'],
    [22, 'cannabis', 'nasal', { hoursAgo: 2 }, 'stop'],
    [23, 'Xyrem', 'iv', {}, 'stop'],
    [24, 'phenelzine', 'iv', {}, 'judge'],
    [24, 'phenelzine', 'iv', { bp: { systolic: 120, diastolic: 90 } }, 'stop'],
    [24, 'phenelzine', 'iv', { bp: 'unknown' }, 'ask'],
    [26, 'Afrin', 'nasal', { hoursAgo: 0.5 }, 'judge'],
    [26, 'Afrin', 'nasal', { hoursAgo: 1 }, 'watch'],
    [26, 'Afrin', 'nasal', {}, 'ask'],
    [26, 'pseudoephedrine', 'iv', {}, 'watch'],
    [27, 'Flonase', 'esketamine-nasal', { hoursAgo: 0.2 }, 'judge'],
    [27, 'fluticasone nasal spray', 'iv', {}, 'note'],
    [29, 'bupropion', 'iv', {}, 'watch'],
    [29, 'bupropion', 'iv', { other: [{ id: 'seizure', verdict: 'physician-judgement' }] }, 'judge'],
    [32, 'Maxalt', 'iv', { hoursAgo: 1.9 }, 'judge'],
    [32, 'Maxalt', 'iv', { hoursAgo: 2 }, 'note'],
    [32, 'Maxalt', 'iv', { hoursAgo: 1, bp: 'unknown' }, 'ask'],
    [33, 'Cafergot', 'iv', { hoursAgo: 23.5 }, 'stop'],
    [40, 'Namenda', 'iv', {}, 'judge'],
    [43, 'Reyvow', 'iv', { hoursAgo: 10 }, 'stop'],
    [49, 'metronidazole', 'nasal', {}, 'ask'],
    [49, 'metronidazole', 'esketamine-nasal', {}, 'note'],
    [50, 'Ozempic', 'iv', { hoursAgo: 48 }, 'ask'],
    [13, 'Tylenol #3', 'iv', {}, 'reduce'],
    [32, 'Treximet', 'iv', { hoursAgo: 1 }, 'judge'],
    [41, 'sertralina 50 mg', 'iv', {}, 'note'],
  ])('%i %s, %s, %j: %s', (no, name, route, more, act) => expect(actsOf(name, route, more)).toContainEqual([no, act]))

  test.each([
    'white, for nerves',
    'my aunt’s drops',
    'ibuprofen and something',
    'sumatriptann',
    'Fioricet',
    'mirtazapine',
    '',
  ])('“%s” is asked about, never called free of interactions (H30)', (name) =>
    expect(actsOf(name, 'iv')).toEqual([[null, 'ask']]),
  )

  test.each(['ibuprofen 400 mg', 'Excedrin', 'magnesium', 'ondansetron', 'vitamin D', 'prednisone'])(
    '%s is known and stands in no row',
    (name) => expect(actsOf(name, 'iv')).toEqual([]),
  )

  it('a medicine may meet several rows', () => {
    expect(
      actsOf('tramadol', 'iv')
        .map(([no]) => no)
        .sort(),
    ).toEqual([13, 29])
  })

  it('has the rows 1 to 52, each once', () => {
    expect(interactions.map(({ no }) => no).sort((a, b) => a - b)).toEqual(Array.from({ length: 52 }, (_, i) => i + 1))
  })
})
