import type { ChangeEvent } from 'react'
import { Field } from '../../components/field.tsx'
import style from './rules.module.css'
import { markWords, stepWords } from './rules-api.ts'
import { type Filter, only } from './use-filter.ts'

interface Props {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))

export function Filters({ filter, onFilter }: Props) {
  const set = (name: keyof Filter) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onFilter({ ...filter, [name]: event.target.value })
  return (
    <search className={style.filters}>
      <Field label="Find by words or number">
        {(wire) => <input {...wire} type="search" value={filter.text} onChange={set('text')} />}
      </Field>
      <Field label="Step">
        {(wire) => (
          <select {...wire} value={filter.step} onChange={set('step')}>
            <option value="">every step</option>
            {options(stepWords)}
          </select>
        )}
      </Field>
      <Field label="How well founded">
        {(wire) => (
          <select {...wire} value={filter.mark} onChange={set('mark')}>
            <option value="">any</option>
            {options(markWords)}
          </select>
        )}
      </Field>
      <Field label="Only">
        {(wire) => (
          <select {...wire} value={filter.only} onChange={set('only')}>
            {options(only)}
          </select>
        )}
      </Field>
    </search>
  )
}
