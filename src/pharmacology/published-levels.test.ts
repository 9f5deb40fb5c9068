import { describe, expect, it, test } from 'vitest'
import { nasalUptakeRange } from './models/nasal-fallback.ts'
import { arterialPeaks, nasalTable, predictedFor, racemateByNose } from './published-levels.test-support.ts'

const apart = (found: number, published: number): number => Math.abs(found / published - 1)

describe('Perez-Ruixo 2021, Table 4: all 18 rows within 0.6 %', () => {
  test.each(nasalTable.map((row) => [row.what, row] as const))('%s', (_, row) => {
    const { peakNgMl, areaNgHMl } = predictedFor(row)
    expect(apart(peakNgMl, row.peakNgMl)).toBeLessThan(0.006)
    expect(apart(areaNgHMl, row.areaNgHMl!)).toBeLessThan(0.006)
  })

  it('peaks 20 to 40 min after the last spray, as the label says', () => {
    for (const row of nasalTable) {
      const last = row.doses.at(-1)!.startMin
      const after = predictedFor(row).peakAtMin - last
      expect(after).toBeGreaterThan(20)
      expect(after).toBeLessThan(40)
    }
  })
})

describe('Simons 2022: 20 mg over 20 min, arterial', () => {
  it('lies within the reported interval of one occasion and touches that of the other', () => {
    const [first, second] = arterialPeaks
    const { peakNgMl } = predictedFor(first!)
    expect(peakNgMl).toBeGreaterThan(second!.error![0])
    expect(peakNgMl).toBeLessThan(second!.error![1])
    expect(apart(peakNgMl, first!.error![0])).toBeLessThan(0.005)
  })
})

describe('racemate by nose: no published model stands behind ours', () => {
  const highest = racemateByNose.map((row) => [row.what, row.peakNgMl / predictedFor(row).peakNgMl] as const)
  const [ten, ...more] = highest

  it.each(more)('%s: the study lies inside the range that is drawn', (_, share) => {
    expect(share).toBeGreaterThan(nasalUptakeRange.low)
    expect(share).toBeLessThan(nasalUptakeRange.high)
  })

  it('10 mg peaked 7 % above that range: the range is what was published of uptake, and no bound', () => {
    expect(ten![1] / nasalUptakeRange.high).toBeGreaterThan(1)
    expect(ten![1] / nasalUptakeRange.high).toBeLessThan(1.08)
  })
})
