import type { Diagnosis } from '#core/headache/diagnoses.ts'

type Given = Pick<Diagnosis, 'code' | 'replacedBy'>

/** Whether `code` is a form of one of the others: 8.2.2 of 8.2. */
export const isBelow = ({ code }: Pick<Diagnosis, 'code'>, others: readonly Pick<Diagnosis, 'code'>[]): boolean =>
  others.some((other) => code.startsWith(`${other.code}.`))

/** Part of another diagnosis that is given, itself or the form above it: 1.2.1 beside chronic migraine, as 1.2 is. */
const isPart = (given: Given, all: readonly Given[]): boolean =>
  given.replacedBy !== null ||
  isBelow(
    given,
    all.filter(({ replacedBy }) => replacedBy !== null),
  )

/** What a person is told first: neither part of another one nor a form of one that is given too. */
export const isMain = (given: Given, all: readonly Given[]): boolean => !isPart(given, all) && !isBelow(given, all)

/** Those first, each with its forms behind it; then what is part of another. */
export const mainFirst = <T extends Given>(all: readonly T[]): readonly T[] => [
  ...all.filter((each) => !isPart(each, all)),
  ...all.filter((each) => isPart(each, all)),
]
