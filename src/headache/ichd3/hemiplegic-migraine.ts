import { cite } from '#core/evidence/sources.ts'
import { not, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { Profile } from '../profile.ts'
import type { Disorder } from './disorder.ts'
import { truthOfStatus } from './standing.ts'

const hasRelative = ({ hemiplegicRelative }: Profile): Truth =>
  truthOf(hemiplegicRelative === 'unknown' ? null : hemiplegicRelative)

const form = (code: string, name: string, fits: (relative: Truth) => Truth): Disorder => ({
  code,
  name,
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'Hemiplegic migraine (1.2.3)',
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: ({ statusOf }) => ({
        truth: truthOfStatus(statusOf('1.2.3')),
        evidence: 'as judged under 1.2.3',
        dates: [],
      }),
    },
    {
      id: 'B',
      asks: code.endsWith('1')
        ? 'A first- or second-degree relative has hemiplegic attacks'
        : 'No first- or second-degree relative has hemiplegic attacks',
      source: cite('ichd3', `${code} B`, 'verified'),
      judge: ({ record: { profile } }) => {
        const truth = fits(hasRelative(profile))
        return { truth, evidence: truth === 'unknown' ? 'family not asked' : 'as answered', dates: [] }
      },
    },
  ],
  cliniciansLetter: 'C',
  excludedBy: [],
})

export const familialHemiplegicMigraine = form('1.2.3.1', 'Familial hemiplegic migraine', (relative) => relative)
export const sporadicHemiplegicMigraine = form('1.2.3.2', 'Sporadic hemiplegic migraine', not)
