import type { Answer } from '#core/pharmacology/case.ts'
import style from './dose.module.css'
import type { OtherCurve, Site } from './frame.ts'
import { type DoseWords, shortName } from './words.ts'

const bloodWord = { arterial: 'arterial', venous: 'venous', 'site unconfirmed': 'unconfirmed' } as const

interface Props {
  readonly answer: Answer
  readonly others: readonly OtherCurve[]
  readonly before: Answer | null
  readonly site: Site
  readonly t: DoseWords
}

/** Every line and band in words, with a swatch of its own shape: nothing is told by colour alone. */
export function Legend({ answer, others, before, site, t }: Props) {
  const blood = t('blood', { blood: t(bloodWord[answer.blood as keyof typeof bloodWord] ?? 'unconfirmed') })
  return (
    <ul className={style.legend}>
      <li>
        <Swatch of={style.typical!} /> <b>{shortName(answer.model)}</b> ({blood}),{' '}
        {t('typical', { site: t(site === 'plasmaNgMl' ? 'inBlood' : 'atSite') })}
      </li>
      <li>
        <Swatch of={style.alongside!} /> {t('also', { site: t(site === 'plasmaNgMl' ? 'atSite' : 'inBlood') })}
      </li>
      {answer.bands?.[site]['25'] && (
        <li>
          <Patch of={style.inner!} /> {t('half')}
        </li>
      )}
      {answer.bands?.[site]['5'] && (
        <li>
          <Patch of={style.outer!} /> {t('most')}
        </li>
      )}
      {answer.learned?.isLearned && (
        <li>
          <Swatch of={style.middle!} /> {t('middle', { site: t(site === 'plasmaNgMl' ? 'inBlood' : 'atSite') })}
        </li>
      )}
      {before && (
        <li>
          <Swatch of={style.before!} /> {t('before')}
        </li>
      )}
      {others.map(({ label, answer: other }) => (
        <li key={label}>
          <Swatch of={style.other!} /> {label} (
          {t('blood', { blood: t(bloodWord[other.blood as keyof typeof bloodWord] ?? 'unconfirmed') })})
        </li>
      ))}
      <li className={style.variability}>{t(variabilityWord[answer.variability])}</li>
    </ul>
  )
}

const variabilityWord = { published: 'published', 'assumed-30': 'assumed', none: 'none' } as const

const Swatch = ({ of }: { readonly of: string }) => (
  <svg width="28" height="10" aria-hidden>
    <path className={of} d="M0 5H28" />
  </svg>
)
const Patch = ({ of }: { readonly of: string }) => (
  <svg width="28" height="12" aria-hidden>
    <rect className={of} width="28" height="12" rx="2" />
  </svg>
)
