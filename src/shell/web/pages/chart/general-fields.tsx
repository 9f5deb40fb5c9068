import type { History } from '#core/headache/profile.ts'
import { Field } from '../../components/field.tsx'
import { AnswerSelect, fromYesNo, toYesNo, yesNo } from './answer-select.tsx'
import style from './chart.module.css'
import type { Part } from './history-form.tsx'

/** The diagnoses a headache clinic gives most; any other code is kept too, by its number. */
const commonCodes: readonly (readonly [code: string, name: string])[] = [
  ['1.1', 'Migraine without aura'],
  ['1.2', 'Migraine with aura'],
  ['1.2.3', 'Hemiplegic migraine'],
  ['1.3', 'Chronic migraine'],
  ['2.2', 'Frequent tension-type'],
  ['2.3', 'Chronic tension-type'],
  ['3.1', 'Cluster headache'],
  ['4.10', 'New daily persistent'],
  ['8.2', 'Medication overuse'],
]

const pregnancies = { no: 'No', yes: 'Yes', possible: 'Possible' } as const

const lines = (text: string): readonly string[] => text.split('\n')
const tidy = (items: readonly string[] | undefined): string[] | undefined =>
  items?.map((item) => item.trim()).filter((item) => item !== '')

type Onset = NonNullable<History['onset']>

function Diagnoses({ draft, change }: Part) {
  const given = draft.priorDiagnoses
  const toggle = (code: string, on: boolean) =>
    change({ priorDiagnoses: on ? [...(given ?? []), code] : (given ?? []).filter((each) => each !== code) })
  return (
    <fieldset>
      <legend>Diagnosed before, by a clinician</legend>
      <div className={style.choices}>
        {commonCodes.map(([code, name]) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={given?.includes(code) ?? false}
              onChange={(event) => toggle(code, event.target.checked)}
            />
            {code} {name}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={given?.length === 0}
            onChange={(event) => change({ priorDiagnoses: event.target.checked ? [] : undefined })}
          />
          None so far
        </label>
      </div>
    </fieldset>
  )
}

function List({
  draft,
  change,
  errorAt,
  name,
  label,
}: Part & { readonly name: 'conditions' | 'allergies'; readonly label: string }) {
  return (
    <Field label={label} hint="One a line. Left empty: not recorded." error={errorAt(`/${name}`)}>
      {(wire) => (
        <textarea
          {...wire}
          value={draft[name]?.join('\n') ?? ''}
          onChange={(event) => change({ [name]: event.target.value === '' ? undefined : lines(event.target.value) })}
          onBlur={() => change({ [name]: tidy(draft[name]) })}
        />
      )}
    </Field>
  )
}

/** A list that is known to be empty is an answer of its own. */
function NoAllergies({ draft, change }: Part) {
  return (
    <div className={style.choices}>
      <label>
        <input
          type="checkbox"
          checked={draft.allergies?.length === 0}
          onChange={(event) => change({ allergies: event.target.checked ? [] : undefined })}
        />
        No allergies known
      </label>
    </div>
  )
}

export function GeneralFields(part: Part) {
  const { draft, change, errorAt } = part
  const onset = (changes: { [K in keyof Onset]: boolean | undefined }) => {
    const known = Object.entries({ ...draft.onset, ...changes }).filter(([, answer]) => answer !== undefined)
    change({ onset: known.length === 0 ? undefined : (Object.fromEntries(known) as Onset) })
  }
  return (
    <>
      <fieldset>
        <legend>The headache</legend>
        <div className={style.grid}>
          <Field label="Since" hint="A year (2019), a month (2019-04) or a day." error={errorAt('/headacheSince')}>
            {(wire) => (
              <input
                {...wire}
                inputMode="numeric"
                value={draft.headacheSince ?? ''}
                onChange={(event) => change({ headacheSince: event.target.value || undefined })}
              />
            )}
          </Field>
          <AnswerSelect
            label="First day remembered"
            words={yesNo}
            value={toYesNo(draft.onset?.remembered)}
            onChange={(answer) => onset({ remembered: fromYesNo(answer) })}
          />
          <AnswerSelect
            label="Continuous within 24 hours of it"
            words={yesNo}
            value={toYesNo(draft.onset?.continuousWithin24h)}
            onChange={(answer) => onset({ continuousWithin24h: fromYesNo(answer) })}
          />
          <AnswerSelect
            label="Relative with hemiplegic attacks"
            words={yesNo}
            value={toYesNo(draft.hemiplegicRelative)}
            onChange={(answer) => change({ hemiplegicRelative: fromYesNo(answer) })}
          />
          <AnswerSelect
            label="Overuse is certain, the amounts can’t be known"
            words={yesNo}
            value={toYesNo(draft.overuseUnverified)}
            onChange={(answer) => change({ overuseUnverified: fromYesNo(answer) })}
          />
        </div>
      </fieldset>
      <Diagnoses {...part} />
      <fieldset>
        <legend>The person</legend>
        <div className={style.grid}>
          <Field label="Country" hint="Two capital letters; which preventives exist there." error={errorAt('/country')}>
            {(wire) => (
              <input
                {...wire}
                maxLength={2}
                value={draft.country ?? ''}
                onChange={(event) => change({ country: event.target.value.toUpperCase() || undefined })}
              />
            )}
          </Field>
          <AnswerSelect
            label="Pregnancy"
            words={pregnancies}
            value={draft.pregnancy === 'unknown' ? undefined : draft.pregnancy}
            onChange={(pregnancy) => change({ pregnancy: pregnancy })}
          />
          <List {...part} name="conditions" label="Conditions" />
          <List {...part} name="allergies" label="Allergies" />
        </div>
        <NoAllergies {...part} />
      </fieldset>
    </>
  )
}
