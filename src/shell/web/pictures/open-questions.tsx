import { CircleHelp, TriangleAlert } from 'lucide-react'
import type { Assessment } from '#core/headache/assess.ts'
import type { Profile } from '#core/headache/profile.ts'
import { openFlags } from '#core/headache/red-flags.ts'
import { useLanguage } from '../language.ts'
import { reasoningText } from '../text/reasoning.ts'
import { redFlagText } from '../text/red-flags.ts'
import { useRuleWords } from '../text/rule-words.ts'
import { useText } from '../text/text.ts'
import style from './open-questions.module.css'
import { type OrderedQuestion, orderedQuestions } from './question-order.ts'

interface Props {
  readonly assessment: Pick<Assessment, 'questions' | 'diagnoses'>
  readonly profile: Profile
}

const shownAtFirst = 6

/** What to record so that it can be told: what settles something by itself comes first, and each says what it would settle. */
export function OpenQuestions({ assessment, profile }: Props) {
  const t = useText(reasoningText)
  const all = orderedQuestions(assessment)
  const rest = all.slice(shownAtFirst)
  if (all.length === 0) return <p className="muted">{t('noQuestions')}</p>
  return (
    <>
      <List questions={all.slice(0, shownAtFirst)} profile={profile} />
      {rest.length > 0 && (
        <details className={style.more}>
          <summary>{t('moreQuestions', { count: rest.length })}</summary>
          <List questions={rest} profile={profile} />
        </details>
      )}
    </>
  )
}

function List({ questions, profile }: { readonly questions: readonly OrderedQuestion[]; readonly profile: Profile }) {
  return (
    <ul className={style.questions}>
      {questions.map((question) =>
        question.about === 'red flags' ? (
          <WarningSigns key="red flags" profile={profile} />
        ) : (
          <Item key={`${question.about} ${question.text}`} question={question} />
        ),
      )}
    </ul>
  )
}

function Item({ question: { text, code, name, open } }: { readonly question: OrderedQuestion }) {
  const t = useText(reasoningText)
  const words = useRuleWords()
  const named = name === null ? t('resistance') : `${code} ${words.rule(name)}`
  return (
    <li>
      <CircleHelp aria-hidden size={20} />
      <div>
        <p>{words.question(text)}</p>
        <small>{t(open === 0 ? 'firmer' : open === 1 ? 'settles' : 'oneOf', { name: named, count: open })}</small>
      </div>
    </li>
  )
}

/** Each sign as it is asked of people, in their language. */
function WarningSigns({ profile }: { readonly profile: Profile }) {
  const t = useText(reasoningText)
  const { language } = useLanguage()
  const open = openFlags(profile)
  return (
    <li>
      <TriangleAlert aria-hidden size={20} />
      <details className={style.more}>
        <summary>{t('warningSigns', { count: open.length })}</summary>
        <ul className={style.flags}>
          {open.map(({ id, ask }) => (
            <li key={id}>{redFlagText[language][id] ?? ask}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}
