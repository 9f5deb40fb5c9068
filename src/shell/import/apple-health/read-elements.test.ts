import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it, test } from 'vitest'
import { exportXmlOf, headache } from '../../../../test/support/apple-health.ts'
import { noSamples, sample } from '../../../../test/support/samples.ts'
import { readElements } from './read-elements.ts'
import { isWanted } from './wanted-types.ts'

const inPieces = async function* (bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
const read = async (xml: string | Uint8Array, pieceLength = 1000) => {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  const found = []
  for await (const { name, attributes, metadata } of readElements('export.xml', inPieces(bytes, pieceLength)))
    found.push({ name, attributes: { ...attributes }, metadata: [...metadata] })
  return found
}

/** The same by a parser that reads every sign of the file. */
const byParser = (xml: string) => {
  const found: { name: string; attributes: Record<string, string>; metadata: [string, string][] }[] = []
  let depth = 0
  const parser = new SaxesParser({})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth === 2) found.push({ name, attributes: { ...attributes }, metadata: [] })
    if (depth === 3 && name === 'MetadataEntry') found.at(-1)!.metadata.push([attributes.key!, attributes.value!])
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(xml).close()
  return found
    .filter(({ name, attributes }) => name !== 'Record' || isWanted(attributes.type ?? ''))
    .filter(({ name }) => name === 'Record' || name === 'ExportDate' || name === 'Me')
    .map((each) => ({ ...each, metadata: [...new Map(each.metadata)] }))
}

const types = [
  'HKCategoryTypeIdentifierHeadache',
  'HKCategoryTypeIdentifierHeadaches',
  'HKCategoryTypeIdentifierHead',
  'HKCategoryTypeIdentifierSleepAnalysis',
  'HKQuantityTypeIdentifierStepCount',
  'HKMedicationDoseEventTypeIdentifierMedicationDoseEvent',
  'HKDataTypeSleepDurationGoal',
]
const lookAlike = '<Record type="HKCategoryTypeIdentifierHeadache" value="x"/>'
const quoted = (value: string, mark: string): string =>
  mark +
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(mark, mark === '"' ? '&quot;' : '&#39;') +
  mark
const referenced = (value: string, phase: number): string =>
  [...value].map((sign, nth) => (nth % 30 === phase ? `&#x${sign.codePointAt(0)!.toString(16)};` : sign)).join('')

const space = fc.constantFrom(' ', '\n', '\t ', '\r\n   ')
const mark = fc.constantFrom('"', "'")
const text = fc.string({
  unit: fc.constantFrom('a', 'é', '’', '😀', '>', '/', '"', "'", '&', '<', ' ', ']]>', '-->', '='),
  maxLength: 12,
})
const attribute = fc.record({
  name: fc.constantFrom('value', 'sourceName', 'unit', 'typex', 'x.y'),
  value: text,
  mark,
  space,
})
const filler = fc.constantFrom(
  '',
  '\n ',
  'text',
  `<!-- ${lookAlike} > -->`,
  `<![CDATA[ ${lookAlike} ]]>`,
  `<?note ${lookAlike} ?>`,
  '<!---->',
)
const children = fc.array(
  fc.oneof(
    filler,
    fc
      .tuple(text, text, mark)
      .map(([key, value, m]) => `<MetadataEntry value=${quoted(value, m)}\n key=${quoted(key, m)}/>`),
    fc.constant(`<Nested>${lookAlike}</Nested >`),
  ),
  { maxLength: 4 },
)
const recordOf = fc
  .record({
    type: fc.constantFrom(...types),
    /** Which of its letters are references; beyond the last: none. */
    phase: fc.nat(60),
    mark,
    others: fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 4 }),
    at: fc.nat(4),
    space,
    name: fc.constantFrom('Record', 'Record', 'Record', 'Records', 'Correlation'),
    children: fc.option(children),
  })
  .map((r) => {
    const type = `${r.space}type=${r.mark}${referenced(r.type, r.phase)}${r.mark}`
    const others = r.others.map((a) => `${a.space}${a.name}${a.space.trim()}=${a.space}${quoted(a.value, a.mark)}`)
    const tag = `<${r.name}${others.toSpliced(r.at, 0, type).join('')}`
    return r.children === null ? `${tag}${r.space}/>` : `${tag}>${r.children.join('')}</${r.name}${r.space}>`
  })
const file = fc
  .record({
    bom: fc.boolean(),
    records: fc.array(fc.tuple(filler, recordOf), { maxLength: 8 }),
    after: fc.constantFrom('', '\n', '<!-- > -->'),
  })
  .map(({ bom, records, after }) => ({
    bom,
    xml: `<?xml version='1.0' encoding='utf-8'?>\n<!-- <HealthData> -->\n<HealthData a='>'>${records.flat().join('')}</HealthData>${after}`,
  }))

describe('the elements of an export', () => {
  it('are those a full parser finds, however the XML is written and wherever its pieces break', () =>
    fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 40 }), async ({ bom, xml }, length) => {
        const bytes = new TextEncoder().encode(bom ? `\ufeff${xml}` : xml)
        expect(await read(bytes, length)).toEqual(byParser(xml))
      }),
      { numRuns: 1500 },
    ))

  it('Apple’s own declarations are stepped over, the broken ones of iOS 16 too, and signs that no XML holds', async () => {
    const xml = exportXmlOf([headache('Mild', '2026-03-02 06:10:00 -0700', { source: 'My\u000bphone' })])
    expect((await read(xml)).map(({ name, attributes }) => [name, attributes.sourceName])).toEqual([
      ['ExportDate', undefined],
      ['Me', undefined],
      ['Record', 'My phone'],
    ])
  })

  it('records inside a correlation stand in the file twice, and are read once', async () => {
    const one = headache('Mild', '2026-03-02 06:10:00 -0700')
    const xml = exportXmlOf([`<Correlation type="x">${one}</Correlation>`, one])
    expect((await read(xml)).filter(({ name }) => name === 'Record')).toHaveLength(1)
  })

  const root = (inside: string, before = '') => `${before}<HealthData>${inside}</HealthData>`
  const first = '<Record type="HKCategoryTypeIdentifierHeadache" value='
  test.each([
    [
      'a billion laughs',
      root('', '<!DOCTYPE a [\n<!ENTITY a "1">\n<!ENTITY b "&a;&a;">]>'),
      'line 2: found a declared entity (<!ENTITY)',
    ],
    [
      'an entity after a look-alike',
      root('', '<!DOCTYPE a [<!-- <!ENTITY -->\n\n<!ENTITY a "1">]>'),
      'line 3: found a declared entity',
    ],
    ['a parameter entity', root('', '<!DOCTYPE a [\n%b;]>'), 'line 2: found a parameter entity'],
    [
      'an external DTD',
      root('', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'),
      'line 1: found a DOCTYPE that names another file',
    ],
    ['an entity nobody declared', root(`\n${first}"&ee;"/>`), 'line 2: found what is no XML (undefined entity'],
    ['a DOCTYPE without an end', `<!DOCTYPE a [${' '.repeat(2_000_000)}`, 'found a DOCTYPE without an end'],
    [
      'an attribute without an end',
      `<HealthData>${first}"${'x'.repeat(2_000_000)}`,
      'found an element of more than 1 MB',
    ],
    [
      'an element without an end',
      `<HealthData>${first}"x">${'<a/>'.repeat(500_000)}`,
      'found an element of more than 1 MB',
    ],
    ['elements inside one another', `<HealthData>${'<a>'.repeat(100)}`, 'found elements deep inside one another'],
    [
      'a file cut off',
      exportXmlOf([headache('Mild', '2026-03-02 06:10:00 -0700')]).slice(0, -20),
      'line 17: found the end of the file in the middle of it',
    ],
    ['a tag cut off at the very end', '<HealthData></HealthData><', 'line 1: found the end of the file in the middle'],
    [
      'another document',
      '<?xml version="1.0"?>\n<ClinicalDocument/>',
      'line 2: found <ClinicalDocument>; wanted Apple Health’s <HealthData>',
    ],
    ['two roots', '<HealthData/>\n<HealthData/>', 'line 2: found more after the end'],
    ['an end without a start', '</HealthData>', 'found an end tag without its start'],
    ['text alone', 'hello', 'line 1: found text outside of every element'],
    ['nothing', '', 'found nothing that Apple Health wrote'],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><HealthData/>',
      'found the encoding ISO-8859-1; wanted UTF-8',
    ],
    ['UTF-16', '\ufeff\u0000x', 'found UTF-16; wanted UTF-8'],
  ])('%s: refused, with its line', async (what, xml, message) => {
    const bytes = what === 'UTF-16' ? new Uint8Array([0xff, 0xfe, 60, 0]) : xml
    await expect(read(bytes, 10_000)).rejects.toThrow(message)
  })

  it.skipIf(noSamples).each(['dtd', 'external', 'xmlbomb'])(
    'the hostile %s.xml is refused (skipped where the samples are not beside the repository)',
    async (name) =>
      expect(read(readFileSync(sample(`evil/xml/${name}.xml`)))).rejects.toThrow(
        /^export\.xml: line \d: found .*; wanted /,
      ),
  )

  it.skipIf(noSamples)('a real export with its real DTD: no record of it belongs in a diary', async () =>
    expect((await read(readFileSync(sample('apple-health/export6s3sample.xml')))).map(({ name }) => name)).toEqual([
      'ExportDate',
      'Me',
    ]),
  )
})
