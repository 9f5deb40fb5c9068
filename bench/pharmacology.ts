import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DosingCase } from '#core/pharmacology/case.ts'
import { percentilesOf } from '#core/pharmacology/percentiles.ts'
import { carry, type Table } from '#core/pharmacology/propagate.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import { cutterOf } from '#core/pharmacology/timeline.ts'
import { doses, people, timesMin, workload } from './pk-workload.ts'

const root = resolve(import.meta.dirname, '..')

/** The best of many runs, in ms: what the code costs, not what else the machine was doing. */
const best = (runs: number, act: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const from = performance.now()
    act()
    least = Math.min(least, performance.now() - from)
  }
  return Math.round(least * 100) / 100
}

const kinetics = (): Table => {
  const systems = { count: people, personOf: (j: number) => workload.systemOf(workload.thetas[j]!) }
  return carry(systems, cutterOf(doses, [])(timesMin), timesMin.length)
}

const total = (levels: Float64Array): number => levels.reduce((sum, level) => sum + level, 0)
const apart = (found: number, wanted: number): number => Math.abs(found / wanted - 1)

/** The same work by a plain C++ closed form at -O3; `null` without a compiler. */
const reference = (): { readonly ms: number; readonly plasma: number; readonly effectSite: number } | null => {
  const home = mkdtempSync(join(tmpdir(), 'interictal-pk-'))
  try {
    const program = join(home, 'closed-form')
    const made = spawnSync('g++', ['-O3', '-o', program, join(root, 'bench/reference/closed-form.cpp')])
    if (made.status !== 0) return null
    const steps = doses.map((dose) => `${dose.startMin} ${'rateMgPerH' in dose ? dose.rateMgPerH! / 60 : 0}`)
    const persons = workload.thetas.map(({ v1, v2, v3, clearance, q2, q3 }) =>
      [v1, v2, v3, clearance, q2, q3].join(' '),
    )
    const head = [people, timesMin.length, steps.length + 1, workload.model.ke0].join(' ')
    const input = [head, ...steps, '240 0', timesMin.join(' '), ...persons].join('\n')
    const [ms, plasma, effectSite] = execFileSync(program, { input, encoding: 'utf8' }).split(' ').map(Number)
    return { ms: ms!, plasma: plasma!, effectSite: effectSite! }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

interface Expected {
  readonly sumPlasma: number
  readonly sumEffectSite: number
  readonly percentilesPlasma: Readonly<Record<string, readonly number[]>>
  readonly percentilesEffectSite: Readonly<Record<string, readonly number[]>>
}

/** Figures that others worked out for the same people, where their file lies beside the sample data. */
const againstExpected = ({ plasma, effectSite }: Table): Record<string, unknown> => {
  const samples = process.env.INTERICTAL_SAMPLES ?? join(root, '../shared/data')
  const file = join(samples, '../bench/pk-workload.json')
  if (!existsSync(file)) return { expected: 'no file of expected figures here' }
  const { expected } = JSON.parse(readFileSync(file, 'utf8')) as { expected: Expected }
  const worst = (levels: Float64Array, wanted: Expected['percentilesPlasma']): number =>
    Math.max(
      ...Object.entries(wanted).flatMap(([minute, figures]) => {
        const at = Number(minute) * people
        const found = percentilesOf(levels.slice(at, at + people), [5, 50, 95])
        return figures.map((figure, i) => apart(found[i]!, figure))
      }),
    )
  return {
    sumsApart: Math.max(apart(total(plasma), expected.sumPlasma), apart(total(effectSite), expected.sumEffectSite)),
    percentilesApart: Math.max(
      worst(plasma, expected.percentilesPlasma),
      worst(effectSite, expected.percentilesEffectSite),
    ),
  }
}

const request = (patients: number): DosingCase => ({
  model: workload.model.id,
  patient: workload.person,
  doses,
  timesMin,
  population: { patients, seed: 1, percentiles: [5, 50, 95], variability: 'assumed-30' },
})

/** From a cold start of the command line to its answer; and what the process needs above one that only starts. */
const coldStart = (): Record<string, number> => {
  const home = mkdtempSync(join(tmpdir(), 'interictal-pk-'))
  try {
    const asked = (name: string, given: DosingCase): string => {
      const file = join(home, name)
      writeFileSync(file, JSON.stringify(given))
      return file
    }
    const { population: _nobody, ...onePerson } = request(people)
    const run = (...args: readonly string[]): { readonly s: number; readonly peakMb: number } => {
      const from = performance.now()
      const { stderr, status } = spawnSync(
        process.execPath,
        [
          '--import',
          `data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`,
          join(root, 'src/shell/cli/main.ts'),
          ...args,
        ],
        { encoding: 'utf8', maxBuffer: 2 ** 26 },
      )
      if (status !== 0) throw new Error(stderr)
      return { s: (performance.now() - from) / 1000, peakMb: Number(stderr.match(/\d+$/)?.[0]) / 1024 }
    }
    const idle = run('simulate', asked('one.json', { ...onePerson, timesMin: [0] }), '--json')
    const runs = Array.from({ length: 3 }, () => run('simulate', asked('many.json', request(people)), '--json'))
    return {
      coldProcessToJsonS: Math.round(Math.min(...runs.map(({ s }) => s)) * 100) / 100,
      memoryAboveIdleMb: Math.round(Math.min(...runs.map(({ peakMb }) => peakMb)) - idle.peakMb),
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** A thousand people on a four-hour titration: kinetics alone, the whole request, a redraw, and against plain C++. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const kineticsMs = best(100, kinetics)
  const table = kinetics()
  const plain = reference()
  const uneven = timesMin.map((t) => t + 0.3 + 0.3 * Math.sin(t))
  return {
    kineticsMs,
    ...(plain
      ? {
          plainCppMs: plain.ms,
          kineticsToCpp: Math.round((kineticsMs / plain.ms) * 100) / 100,
          apartFromCpp: Math.max(
            apart(total(table.plasma), plain.plasma),
            apart(total(table.effectSite), plain.effectSite),
          ),
        }
      : { plainCpp: 'no g++ here' }),
    ...againstExpected(table),
    requestMs: best(60, () => simulate(request(people))),
    requestUnevenTimesMs: best(10, () => simulate({ ...request(people), timesMin: uneven })),
    redraw500Ms: best(60, () => simulate(request(500))),
    ...coldStart(),
    limits: {
      kineticsToCpp: 1,
      requestMs: 45,
      redraw500Ms: 50,
      memoryAboveIdleMb: 50,
      coldProcessToJsonS: 1,
      sumsApart: 1e-8,
      percentilesApart: 1e-6,
    },
  }
}
