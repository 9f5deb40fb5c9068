import { z } from '@hono/zod-openapi'

const Dose = z.union([
  z.strictObject({ route: z.enum(['iv', 'nasal']), startMin: z.number(), amountMg: z.number() }),
  z.strictObject({ route: z.literal('iv'), startMin: z.number(), durationMin: z.number(), rateMgPerH: z.number() }),
])

/** The shape only; what a value may be is said by the reader of the command line, which the route asks too. */
export const SimulationCase = z
  .strictObject({
    model: z.string(),
    patient: z.strictObject({
      weightKg: z.number().exactOptional(),
      heightCm: z.number().exactOptional(),
      ageY: z.number().exactOptional(),
      sex: z.enum(['female', 'male']).exactOptional(),
      ancestry: z.enum(['japanese', 'other-asian', 'other']).exactOptional(),
    }),
    /** Fewer of everything than on the command line: other people wait for the same process. */
    doses: z.array(Dose).max(500),
    timesMin: z.array(z.number()).min(1).max(2000),
    metabolite: z.boolean().exactOptional(),
    population: z
      .strictObject({
        patients: z.int().min(1).max(1000),
        seed: z.int().min(0),
        percentiles: z.array(z.number()).min(1).max(9),
        variability: z.literal('assumed-30').exactOptional(),
        target: z
          .strictObject({ effectSiteNgMl: z.tuple([z.number(), z.number()]), forMin: z.number() })
          .exactOptional(),
        learnFrom: z
          .array(
            z.strictObject({
              doses: z.array(Dose).max(100),
              levels: z.array(z.strictObject({ atMin: z.number(), ngMl: z.number() })).max(100),
            }),
          )
          .max(12)
          .exactOptional(),
      })
      .exactOptional(),
  })
  .openapi('SimulationCase')
export type SimulationCase = z.infer<typeof SimulationCase>

const Levels = z.array(z.number()).readonly()
const Texts = z.array(z.string()).readonly()
const Band = z.record(z.string(), Levels)
/** Shares from 0 to 1. */
const ShareAbove = z.object({ atEach: Levels, ever: z.number() })

export const SimulationAnswer = z
  .object({
    model: z.string(),
    drug: z.enum(['ketamine', 'esketamine', 'not-a-drug']),
    blood: z.string(),
    timesMin: Levels,
    plasmaNgMl: Levels,
    effectSiteNgMl: Levels,
    nmdaOccupancy: Levels,
    metabolite: z.object({ name: z.string(), plasmaNgMl: Levels, note: z.string() }).nullable().exactOptional(),
    bands: z.object({ plasmaNgMl: Band, effectSiteNgMl: Band }).exactOptional(),
    passing: z
      .array(
        z.object({
          id: z.string(),
          ngMl: z.number(),
          what: z.string(),
          where: z.string(),
          plasma: ShareAbove,
          effectSite: ShareAbove,
          source: z.string(),
          mark: z.enum(['verified', 'recalled', 'ours']),
        }),
      )
      .readonly()
      .exactOptional(),
    attainment: z.number().exactOptional(),
    learned: z
      .object({ sessions: z.int(), levels: z.int(), effectivePeople: z.int(), isLearned: z.boolean() })
      .exactOptional(),
    variability: z.enum(['published', 'assumed-30', 'none']),
    notes: Texts,
    outsideValidity: Texts,
    sources: Texts,
  })
  .openapi('SimulationAnswer')
