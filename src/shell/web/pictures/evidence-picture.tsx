import { citationText } from '#core/evidence/sources.ts'
import { studies } from '#core/evidence/studies.ts'
import type { Question, Study } from '#core/evidence/study.ts'
import { evidenceText } from '../text/evidence.ts'
import { studyText } from '../text/studies.ts'
import { useText } from '../text/text.ts'
import style from './evidence-picture.module.css'
import { StudyFigure } from './study-figure.tsx'
import { StudyMark } from './study-mark.tsx'

const questions: readonly Question[] = [
  'lasting-migraine',
  'single-attack',
  'other-people-or-conditions',
  'reviews-and-guidance',
]

/** The keys of the shapes, drawn with them. */
const examples = [
  { word: 'compared', people: 40, grade: 'B', comparedWith: 'placebo' },
  { word: 'uncompared', people: 60, grade: 'D', comparedWith: null },
  { word: 'review', people: null, grade: 'G', comparedWith: null },
  { word: 'announced', people: 56, grade: 'P', comparedWith: 'placebo' },
] as const

/**
 * Each published study as one line, the negative ones as large as the others; one band a question, so that cluster headache,
 * children and other pain stand apart. Every shape has its words beside it: the list is its own text twin.
 */
export function EvidencePicture({ only = questions }: { readonly only?: readonly Question[] }) {
  const t = useText(evidenceText)
  return (
    <div className={style.picture}>
      <p className={style.key}>
        {examples.map(({ word, ...study }) => (
          <span key={word}>
            <StudyMark study={study as unknown as Study} /> {t(word)}
          </span>
        ))}
        <span>{t('size')}.</span>
        <span>{t('ink')}.</span>
      </p>
      {only.map((question) => (
        <section key={question} className={style.band}>
          <h3>{t(question)}</h3>
          <ul>
            {studies
              .filter((study) => study.question === question)
              .map((study, n, all) => (
                <StudyLine key={study.id} study={study} isJoined={cohortOf(all[n - 1]) === cohortOf(study)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Without one, every study is a cohort of its own. */
const cohortOf = (study: Study | undefined): string | undefined => study?.cohort ?? study?.id

const signed = (n: number): string => (n < 0 ? `−${Math.abs(n)}` : String(n))

function StudyLine({ study, isJoined }: { readonly study: (typeof studies)[number]; readonly isJoined: boolean }) {
  const t = useText(evidenceText)
  const plain = useText(studyText)
  const { change, difference, people, place } = study as Study
  const n = people === null ? t('peopleUnknown') : t('people', { n: people })
  const isPain = change?.scale.startsWith('pain 0–10')
  const scaled = (points: number) => signed(Math.round((points * 1000) / (difference?.outOf ?? 100)) / 10)
  return (
    <li className={style.study} data-joined={isJoined || undefined}>
      <StudyMark study={study} />
      <div className={style.name}>
        <strong>
          {firstAuthor(study.authors)} {study.year}
        </strong>
        <span className="muted">
          {n}, {t(place)}, {t(kindOf(study))}
        </span>
      </div>
      <p>
        {plain(study.id)} {isJoined && <em>({t('same')})</em>}
      </p>
      {(isPain || difference) && (
        <div className={style.figure}>
          <StudyFigure study={study} />
          <span>
            {isPain && change && t('pain', { from: change.from, to: change.to })}
            {difference &&
              t('difference', {
                value: scaled(difference.value),
                low: scaled(difference.low),
                high: scaled(difference.high),
              })}
          </span>
        </div>
      )}
      <details>
        <summary>{t('source')}</summary>
        <span lang="en">
          {study.authors}. {citationText(study.source)}. {study.design}; {study.given}. Doesn’t show:{' '}
          {study.doesNotShow}.
        </span>
      </details>
    </li>
  )
}

const firstAuthor = (authors: string): string => authors.split(/[,(]| et al/)[0]?.trim() ?? authors

const kindOf = ({ grade, comparedWith }: Study): 'review' | 'announced' | 'compared' | 'uncompared' =>
  grade === 'G' ? 'review' : grade === 'P' ? 'announced' : comparedWith === null ? 'uncompared' : 'compared'
