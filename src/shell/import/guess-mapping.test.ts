import { describe, expect, it, test } from 'vitest'
import { noSamples, sample } from '../../../test/support/samples.ts'
import type { HowToRead } from './diary-rows.ts'
import { noWords } from './mapping.ts'
import { openDiary } from './read-diary.ts'
import { readDiaryFile } from './read-diary-file.ts'
import { textSource } from './text-source.ts'

const phoenix = { timeZone: 'America/Phoenix' }
const opened = async (csv: string, how: Partial<HowToRead> = {}) => {
  const diary = await openDiary('mine.csv', textSource(csv), { ...phoenix, ...how })
  const rows = []
  for await (const row of diary.rows) rows.push(row)
  const days = rows.flatMap((row) => (row.kind === 'day' ? [row.day] : []))
  const rejected = rows.flatMap((row) => (row.kind === 'rejected' ? [row] : []))
  return { days, rejected, questions: diary.questions, seen: diary.understanding!, leftOut: diary.leftOut!.rows }
}
const rolesOf = async (csv: string) => (await opened(csv)).seen.mapping.columns.map(({ role }) => role)

describe('headings in seven languages', () => {
  const expected = [
    'date',
    'startTime',
    'durationHours',
    'attack.intensity',
    'attack.nausea',
    'attack.photophobia',
    'medications',
    'note',
  ]
  test.each([
    ['English', 'Date,Start time,Duration,Pain level,Nausea,Light sensitivity,Medication,Notes'],
    ['German', 'Datum,Uhrzeit,Dauer,Schmerzstärke,Übelkeit,Lichtempfindlichkeit,Medikamente,Bemerkung'],
    ['Spanish', 'Fecha,Hora,Duración,Nivel de dolor,Náuseas,Fotofobia,Medicación,Notas'],
    ['French', 'Date,Heure,Durée,Intensité,Nausées,Photophobie,Médicaments,Commentaires'],
    ['Italian', 'Data,Ora inizio,Durata,Intensità,Nausea,Fotofobia,Farmaci,Commenti'],
    ['Portuguese', 'Data,Hora de início,Duração,Intensidade,Náuseas,Fotofobia,Remédios,Observações'],
    ['Dutch', 'Datum,Begintijd,Duur,Pijnscore,Misselijkheid,Lichtgevoeligheid,Medicijnen,Opmerkingen'],
  ])('%s', async (_, header) =>
    expect(await rolesOf(`${header}\n2026-03-02,06:10,4,7,1,0,naproxen,x\n`)).toEqual(expected),
  )

  test.each([
    ['a unit in brackets', 'date,Duration (min)\n2026-03-02,90\n', 'durationMinutes'],
    ['hundreds of hours are minutes', 'date,Duration\n2026-03-02,240\n', 'durationMinutes'],
    ['"headache" over 0–10 is how bad it was', 'date,Headache\n2026-03-02,7\n2026-03-03,0\n', 'attack.intensity'],
    ['"headache" as yes and no', 'date,Headache\n2026-03-02,yes\n', 'headache'],
    ['a part of a longer heading', 'date,Worst pain of the day\n2026-03-02,7\n', 'attack.intensity'],
    ['what came before an attack is no symptom of it', 'date,Premonitory pain triggers\n2026-03-02,yawning\n', null],
  ])('%s', async (_, csv, role) => expect((await rolesOf(csv))[1]).toBe(role))

  it('a reading from a part of the heading is asked about', async () =>
    expect((await opened('date,Worst pain of the day\n2026-03-02,7\n')).questions.map(({ text }) => text)).toEqual([
      expect.stringContaining('"Worst pain of the day" as attack.intensity'),
    ]))
})

describe('words in seven languages', () => {
  test.each([
    ['leicht', 2],
    ['mittelstark', 5],
    ['unerträglich', 10],
    ['moderada', 5],
    ['insoportable', 10],
    ['légère', 2],
    ['forte', 8],
    ['lieve', 2],
    ['insuportável', 10],
    ['matig', 5],
    ['ondraaglijk', 10],
  ])('a pain of "%s" is %d, and stands in the note as it was', async (word, intensity) => {
    const { days } = await opened(`date,Pain\n2026-03-02,${word}\n`)
    expect(days).toEqual([{ date: '2026-03-02', headache: true, attacks: [{ intensity }], note: `Pain: ${word}` }])
  })

  test.each([
    ['ja', true],
    ['nein', false],
    ['non', false],
    ['oui', true],
    ['sim', true],
    ['nee', false],
    ['✓', true],
  ])('"%s" to nausea', async (word, nausea) =>
    expect((await opened(`date,Pain,Nausea\n2026-03-02,7,${word}\n`)).days[0]!.attacks![0]!.nausea).toBe(nausea),
  )

  test.each([
    ['2 Tage', 48],
    ['3 Std. 30 Min.', 3.5],
    ['2 heures 15 minutes', 2.25],
    ['1 ora e 30 minuti', 1.5],
    ['3 uur', 3],
    ['2 días y 3 horas', 51],
    ['2h30', 2.5],
  ])('a duration of "%s" is %d h', async (cell, hours) =>
    expect((await opened(`date;Duration\n2026-03-02;${cell}\n`)).days[0]!.attacks![0]!.durationHours).toBe(hours),
  )

  test.each([
    ['links', 'left'],
    ['rechterkant', 'right'],
    ['beidseitig', 'bilateral'],
    ['einseitig', 'one-sided'],
    ['change de côté', 'alternating'],
  ])('the side "%s"', async (word, laterality) =>
    expect((await opened(`date,Pain,Side\n2026-03-02,7,${word}\n`)).days[0]!.attacks![0]!.laterality).toBe(laterality),
  )
})

describe('days as others write them', () => {
  test.each([
    ['2. März 2026', '2026-03-02'],
    ['2 février 2026', '2026-02-02'],
    ['2 agosto 2026', '2026-08-02'],
    ['2 mei 2026', '2026-05-02'],
    ['2 de outubro de 2026', '2026-10-02'],
    ['Montag, 2. März 2026', '2026-03-02'],
    ['2026/03/02', '2026-03-02'],
    ['2026.3.2', '2026-03-02'],
    ['March 2nd, 2026', '2026-03-02'],
    ['02.03.26', '2026-03-02'],
    ['46083', '2026-03-02'],
    ['46083.25', '2026-03-02'],
    ['1772442600000', '2026-03-02'],
    ['2026-03-02T06:30:00Z', '2026-03-01'],
  ])('%s', async (cell, date) =>
    expect((await opened(`Date;Pain\n${cell};7\n`)).days.map((day) => day.date)).toEqual([date]),
  )

  test.each([
    ['02.03.26', 'two-digit-year'],
    ['46083', 'excel-day'],
    ['1772442600', 'epoch'],
  ])('%s is asked about', async (cell, code) =>
    expect((await opened(`Date;Pain\n${cell};7\n`)).questions.map((each) => each.code)).toEqual([code]),
  )

  it('dots with a month first, where one day above 12 shows it', async () =>
    expect((await opened('Date;Pain\n03.04.2026;7\n03.25.2026;7\n')).days.map(({ date }) => date)).toEqual([
      '2026-03-04',
      '2026-03-25',
    ]))

  test.each([
    ['Uhrzeit', '14:30 Uhr'],
    ['Heure', '14h30'],
    ['Time', '2:30 p.m.'],
    ['Time', '2:30PM'],
  ])('a %s of %s', async (header, cell) =>
    expect((await opened(`Date;${header};Pain\n2026-03-02;${cell};7\n`)).days[0]!.attacks![0]!.start).toBe(
      '2026-03-02T14:30:00-07:00',
    ),
  )
})

describe('on which scale the pain is', () => {
  const column = (header: string, ...cells: (string | number)[]) =>
    `Date,${header}\n${cells.map((cell, n) => `${Temporal.PlainDate.from('2026-03-01').add({ days: n })},${cell}`).join('\n')}\n`
  const pains = async (csv: string, how: Partial<HowToRead> = {}) => {
    const { days, questions, seen, rejected } = await opened(csv, how)
    return { scale: seen.mapping.scale, asks: seen.asksScale, questions, rejected, days }
  }

  test.each([
    ['above 5: 0–10', column('Pain', 3, 7), '0-10'],
    ['mostly above 10: 0–100', column('Pain', 30, 70, 5), '0-100'],
    ['one slip among many is no scale', column('Pain', ...Array(30).fill(7), 11), '0-10'],
    ['told by the heading', column('Pain (0-3)', 1, 2), '0-3'],
    ['told by the heading, in German', column('Schmerz (0 bis 5)', 1, 2), '0-5'],
    ['told by the cells', column('Pain', '2/10', '3/10'), '0-10'],
    ['words only', column('Pain', 'mild', 'severe'), 'words'],
    ['none above 5: nobody can tell', column('Pain', 1, 2, 3), null],
    ['none above 5, with a 5', column('Pain', 1, 5), null],
    ['our own column is 0–10 whatever it holds', 'date,intensity\n2026-03-02,2\n', '0-10'],
  ])('%s', async (_, csv, scale) => expect((await pains(csv)).scale).toBe(scale))

  it('where nobody can tell, the pain is unknown, kept in the note, and asked about; none stays none', async () => {
    const { asks, questions, days } = await pains(column('Pain', 3, 0))
    expect(asks).toBe(true)
    expect(questions[0]!.text).toMatch(/On which scale is the pain/)
    expect(days).toEqual([
      { date: '2026-03-01', headache: true, note: 'Pain: 3' },
      { date: '2026-03-02', headache: false },
    ])
  })

  test.each([
    ['0-3', [2, 5, 8]],
    ['0-5', [2, 4, 6]],
    ['0-10', [1, 2, 3]],
  ] as const)('told %s, it is turned into 0–10', async (scale, expected) => {
    const { days } = await pains(column('Pain', 1, 2, 3), { scale })
    expect(days.map(({ attacks }) => attacks![0]!.intensity)).toEqual(expected)
    expect(days[2]!.note).toBe(scale === '0-10' ? undefined : `Pain: 3 (${scale.replace('-', '–')})`)
  })

  it('a number the scale does not have is refused', async () =>
    expect((await pains(column('Pain', 1, 4), { scale: '0-3' })).rejected.map(({ reasons }) => reasons[0])).toEqual([
      { column: 'Pain', found: '4', wanted: '0, 1, 2 or 3' },
    ]))
})

describe('a log, a line a thing', () => {
  const log = [
    'Id,Name,Tag,Date,Time,Duration,Intensity,Quantity,Unit,Description,Last Modified,Type',
    '1,Migraine,,2026-03-02,06:10,4h,7,,,at work,2026-03-09,Headache',
    '2,Sumatriptan,,2026-03-02,06:30,,,50,mg,,2026-03-09,Medication',
    '3,Night,,2026-03-01,22:30,7h 20m,,,,,2026-03-09,Sleep',
    '4,Chocolate,,2026-03-02,20:00,,,2,pieces,,2026-03-09,Food',
    '5,Nausea,,2026-03-02,07:00,,,,,,2026-03-09,Symptom',
    '6,Period,,2026-03-03,,,,,,,2026-03-09,Menstruation',
  ].join('\n')

  it('is read line by line; food is left out, another symptom is kept in words', async () => {
    const { days, seen, leftOut, rejected } = await opened(log)
    expect([seen.mapping.rowIs, leftOut, rejected]).toEqual(['log', 1, []])
    expect(days).toEqual([
      {
        date: '2026-03-02',
        headache: true,
        attacks: [{ start: '2026-03-02T06:10:00-07:00', durationHours: 4, intensity: 7 }],
        note: 'at work',
      },
      { date: '2026-03-02', medications: [{ name: 'Sumatriptan', doseMg: 50, at: '2026-03-02T06:30:00-07:00' }] },
      { date: '2026-03-01', sleep: [{ start: '2026-03-01T22:30:00-07:00', end: '2026-03-02T05:50:00-07:00' }] },
      { date: '2026-03-02', note: 'Symptom Nausea' },
      { date: '2026-03-03', menstruation: true },
    ])
  })

  it('a kind that nobody knows is refused until the mapping says what it is', async () => {
    const strange = `${log}\n7,x,,2026-03-04,,,,,,,2026-03-09,Zorp`
    const { rejected, seen } = await opened(strange)
    expect(rejected.map(({ reasons }) => reasons[0]!.found)).toEqual(['Zorp'])
    const mapping = { ...seen.mapping, words: { ...noWords, type: { zorp: 'leave-out' as const } } }
    expect(await opened(strange, { mapping })).toMatchObject({ rejected: [], leftOut: 2 })
  })
})

describe('a mapping that a person confirmed', () => {
  const csv = 'Wann,Stufe,Hilfe,Wetter\n02.03.2026,arg,half,Föhn\n03.03.2026,,,\n'
  it('wins over the guess: columns, words, what a row is', async () => {
    const { seen } = await opened(csv)
    expect(seen.mapping.columns.map(({ role }) => role)).toEqual(['date', null, null, null])
    const role = (header: string) =>
      ({ Wann: 'date', Stufe: 'attack.intensity', Hilfe: 'relief', Wetter: 'note' })[header]!
    const mapping = {
      ...seen.mapping,
      columns: seen.mapping.columns.map(({ header }) => ({ header, role: role(header) as 'note' })),
      rowIs: 'attack' as const,
      words: { ...noWords, pain: { arg: 'severe' as const } },
    }
    const { days, rejected, questions } = await opened(csv, { mapping })
    expect(days).toEqual([
      { date: '2026-03-02', headache: true, attacks: [{ intensity: 8 }], note: 'Wetter: Föhn\nStufe: arg' },
      { date: '2026-03-03', headache: true },
    ])
    expect([rejected, questions.map(({ code }) => code)]).toEqual([[], ['mapping', 'intensity-word']])
  })

  it('of another file is refused as a whole, with the column that is missing', async () => {
    const { seen } = await opened(csv)
    await expect(opened('date,Pain\n2026-03-02,7\n', { mapping: seen.mapping })).rejects.toThrow(/no column "Wann"/)
  })

  it('is asked for by the shape of the file: its headings and its delimiter', async () => {
    const shapes: string[] = []
    const remembered = async (shape: string) => {
      shapes.push(shape)
      return null
    }
    for (const text of ['Date,Pain\n2026-03-02,7\n', 'date , PAIN\n2026-03-03,6\n', 'Date;Pain\n2026-03-02;7\n'])
      await opened(text, { remembered })
    expect([shapes[0] === shapes[1], shapes[0] === shapes[2]]).toEqual([true, false])
  })

  it('keeps the reject columns of a file of rejects apart: it has its origin’s shape', async () => {
    const shapeOf = async (text: string) => (await opened(text)).seen.shape
    expect(await shapeOf('rejected line,rejected because,Date,Pain\nline 2,x,2026-03-02,7\n')).toBe(
      await shapeOf('Date,Pain\n2026-03-02,7\n'),
    )
  })
})

describe.skipIf(noSamples)('formats of public apps (skipped where the samples are not beside the repository)', () => {
  it('every sample is read without a refusal, and its columns are told by their headings', async () => {
    for (const n of [1, 2, 3]) {
      const [one] = await readDiaryFile(sample(`headache/formats/app-csv-sample-${n}.csv`), phoenix)
      expect(one!.rejects).toEqual([])
    }
  })
})
