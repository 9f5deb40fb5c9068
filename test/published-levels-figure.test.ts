import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  arterialPeaks,
  nasalTable,
  type Published,
  predictedFor,
  racemateByNose,
} from '#core/pharmacology/published-levels.test-support.ts'

const file = join(import.meta.dirname, '../docs/clinical/published-levels.svg')

/** Log axes, 10 to 400 ng/mL, in SVG pixels. */
const [low, high, side, left, top] = [10, 400, 420, 64, 24]
const along = (ngMl: number): number => (Math.log(ngMl / low) / Math.log(high / low)) * side
const x = (published: number): string => (left + along(published)).toFixed(1)
const y = (predicted: number): string => (top + side - along(predicted)).toFixed(1)
const legendTop = top + side + 66
const ticks = [10, 20, 50, 100, 200, 400]

const shapes: Readonly<Record<string, (cx: string, cy: string) => string>> = {
  circle: (cx, cy) => `<circle cx="${cx}" cy="${cy}" r="4.5" class="nasal"/>`,
  square: (cx, cy) =>
    `<rect x="${(Number(cx) - 4.5).toFixed(1)}" y="${(Number(cy) - 4.5).toFixed(1)}" width="9" height="9" class="vein"/>`,
  triangle: (cx, cy) => `<path d="M${cx} ${(Number(cy) - 6).toFixed(1)}l6 10h-12z" class="racemate"/>`,
}

const mark = (row: Published, shape: string): string => {
  const { peakNgMl } = predictedFor(row)
  const title = `${row.study}: ${row.what}. Published ${row.peakNgMl} ng/mL, predicted ${peakNgMl.toFixed(1)}`
  const error = row.error ? `<path d="M${x(row.error[0])} ${y(peakNgMl)}H${x(row.error[1])}" class="error"/>` : ''
  return `<g><title>${title}</title>${error}${shapes[shape]!(x(row.peakNgMl), y(peakNgMl))}</g>`
}

const axis = ticks
  .map(
    (ngMl) =>
      `<text x="${x(ngMl)}" y="${top + side + 18}" text-anchor="middle">${ngMl}</text><text x="${left - 8}" y="${(Number(y(ngMl)) + 4).toFixed(1)}" text-anchor="end">${ngMl}</text>`,
  )
  .join('\n')

const line = (times: number, of: string): string => {
  const from = Math.max(low, low / times)
  const to = Math.min(high, high / times)
  return `<path d="M${x(from)} ${y(from * times)}L${x(to)} ${y(to * times)}" class="${of}"/>`
}

const legend = [
  ['circle', 'esketamine by nose: all 18 peaks of Perez-Ruixo 2021, Table 4'],
  ['square', 'esketamine into a vein: arterial peaks of Simons 2022, 95 % interval'],
  ['triangle', 'racemate by nose: no published model; ours is assembled'],
]
  .map(
    ([shape, words], i) =>
      `${shapes[shape!]!(String(left + 8), String(legendTop + i * 20))}<text x="${left + 22}" y="${legendTop + 4 + i * 20}">${words}</text>`,
  )
  .join('\n')

const figure =
  (): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 560" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="12">
<title id="t">Predicted against published peak levels</title>
<desc id="d">Points on the line are predicted as published; the thin lines are 25 % off.</desc>
<style>text{fill:#2C2522}.frame{fill:#FCF9F4;stroke:#8A7F76}.equal{stroke:#2C2522;fill:none}.off{stroke:#8A7F76;fill:none;stroke-width:.7}.nasal{fill:#8C3F50;fill-opacity:.75}.vein{fill:#3F6B55}.racemate{fill:none;stroke:#8A5A00;stroke-width:2}.error{stroke:#3F6B55;stroke-width:2}</style>
<rect x="${left}" y="${top}" width="${side}" height="${side}" class="frame"/>
${line(1, 'equal')}${line(1.25, 'off')}${line(0.8, 'off')}
${axis}
<text x="${left + side / 2}" y="${top + side + 40}" text-anchor="middle">published peak, ng/mL</text>
<text x="16" y="${top + side / 2}" text-anchor="middle" transform="rotate(-90 16 ${top + side / 2})">predicted peak, ng/mL</text>
${nasalTable.map((row) => mark(row, 'circle')).join('\n')}
${arterialPeaks.map((row) => mark(row, 'square')).join('\n')}
${racemateByNose.map((row) => mark(row, 'triangle')).join('\n')}
${legend}
</svg>
`

test('the figure of predicted against published levels in docs/clinical is the one the code draws', () => {
  if (process.env.UPDATE_FIGURES) writeFileSync(file, figure())
  expect(readFileSync(file, 'utf8')).toBe(figure())
})
