import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it, test } from 'vitest'

const shell = resolve(import.meta.dirname, '../..')

/** What nobody may be told about ketamine for migraine, because no study shows it or because it is false (H26). */
const never: readonly (readonly [claim: RegExp, because: string])[] = [
  [/\b(cures?|cured|curing)\b/i, 'no evidence'],
  [/\b(resets?|rewires?|reprograms?) (the |your )?brain/i, 'no evidence'],
  [/\b(guaranteed?|guarantees|garantiza(do|mos)?)\b/i, 'nobody can'],
  [/\bpermanent (relief|cure|solution)|alivio permanente/i, 'no evidence'],
  [/\b(no|without|sin) (side effects|efectos secundarios)\b/i, '74 % had one with a nasal spray'],
  [/\b(completely|totally|perfectly|completamente|totalmente) (safe|segur[ao])/i, 'false'],
  [/\bnon-?addictive|not addictive|no (es )?adictiv[ao]|no crea adicción/i, 'it has misuse potential'],
  [
    /(?<!not |neither is )\b(FDA[- ])?approved for migraine|(?<!no está |ninguna está )\baprobad[ao] para la migraña/i,
    'false: off-label',
  ],
  [/\bbetter than (botox|CGRP)|mejor que (el )?(bótox|botox|CGRP)/i, 'never compared'],
  [/\b(you|usted) will respond|predicts? (that )?you will|responderá usted/i, 'no validated predictor'],
  [
    /\b(75|80)\s?(–|-|to|a)\s?80\s?%|\b80\s?% of (migraine )?patients/i,
    'uncontrolled, in hospital, by an acute definition',
  ],
  [/\b(3|three)\s?(–|-|to)\s?(7|seven) (treatments|sessions|visits) (are|is) enough/i, 'they were days of infusion'],
  [/\bproven for migraine|demostrad[ao] para la migraña/i, 'no trial'],
  [/\bdrive (when|once|as soon as) you feel|conducir cuando se sienta/i, 'the next day, after a restful sleep'],
  [/\b(safe|segur[ao]) (for people with|para personas con) (addiction|adicción)/i, 'a misuse disorder rules it out'],
  [/\bnot an opioid,? so\b|no es un opioide,? así que/i, 'it has misuse potential all the same'],
  [/\bmaintenance (keeps|stops|prevents)|el mantenimiento (evita|impide)/i, 'no controlled data'],
  [
    /\blow doses? (can[’']?t|cannot|never) (hurt|harm)|dosis bajas no (dañan|pueden dañar)/i,
    'the threshold is unknown',
  ],
]

const words = globSync(['web/**/*.{ts,tsx}', 'messages/**/*.ts', '../safety/**/*.ts', '../evidence/**/*.ts'], {
  cwd: shell,
})
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(resolve(shell, file), 'utf8') }))

it('there are words to look at', () => expect(words.length).toBeGreaterThan(20))

test.each(never)('nothing says %s (%s)', (claim) => {
  const said = words.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, n) => (claim.test(line) ? [`${file}:${n + 1} ${line.trim()}`] : [])),
  )
  expect(said).toEqual([])
})

test.each([
  ['Ketamine cures migraine'],
  ['It is FDA-approved for migraine'],
  ['non-addictive'],
  ['sin efectos secundarios'],
  ['better than Botox'],
])('“%s” would be found', (claim) => expect(never.some(([pattern]) => pattern.test(claim))).toBe(true))

it('what is honest is let through: “not approved for migraine”', () =>
  expect(never.filter(([pattern]) => pattern.test('it is not approved for migraine'))).toEqual([]))
