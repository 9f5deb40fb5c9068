import { isBlank } from './read-cell.ts'
import { type DateOrder, orderVote } from './read-date.ts'

/** What the cells of one column look like, over the whole file. */
export interface ColumnSurvey {
  /** Cells that say something. */
  filled: number
  /** The first three different ones. */
  readonly samples: string[]
  readonly numbers: { count: number; whole: number; aboveTen: number; max: number }
  /** Cells as "7/10". */
  ofTen: number
  /** Other cells, as long as there are few different ones. */
  readonly words: Set<string>
  wordCells: number
  readonly votes: Set<DateOrder | 'either'>
  /** The same cell came back. */
  repeats: boolean
  readonly seen: Set<string>
}

const mostSamples = 3
const longestSample = 80
/** Different words kept of a column; a column with more of them is free text. */
export const mostWords = 40
const longestWord = 40
/** Cells of which it is remembered whether they came back. */
const mostSeen = 500

export const newSurvey = (): ColumnSurvey => ({
  filled: 0,
  samples: [],
  numbers: { count: 0, whole: 0, aboveTen: 0, max: 0 },
  ofTen: 0,
  words: new Set(),
  wordCells: 0,
  votes: new Set(),
  repeats: false,
  seen: new Set(),
})

const number = /^[-+]?\d+(?:[.,]\d+)?$/
const ofTen = /^\d+(?:[.,]\d+)?\s*\/\s*10$/
const mayBeDate = /^\d{1,2}[-/.]/

const lookAtText = (survey: ColumnSurvey, cell: string): void => {
  if (ofTen.test(cell)) survey.ofTen++
  survey.wordCells++
  if (mayBeDate.test(cell)) {
    const vote = orderVote(cell)
    if (vote !== null) survey.votes.add(vote)
  }
  if (survey.words.size <= mostWords && cell.length <= longestWord) survey.words.add(cell)
}

const lookAtNumber = ({ numbers }: ColumnSurvey, cell: string): void => {
  const value = Number(cell.replace(',', '.'))
  numbers.count++
  if (Number.isInteger(value)) numbers.whole++
  if (value > 10) numbers.aboveTen++
  if (value > numbers.max) numbers.max = value
}

/** Adds one cell to what is known of its column. */
export const lookAt = (survey: ColumnSurvey, written: string): void => {
  if (written === '' || isBlank(written)) return
  const cell = written.trim()
  survey.filled++
  if (survey.seen.size < mostSeen) {
    if (survey.seen.has(cell)) survey.repeats = true
    else {
      survey.seen.add(cell)
      if (survey.samples.length < mostSamples)
        survey.samples.push(cell.length > longestSample ? `${cell.slice(0, longestSample)}…` : cell)
    }
  } else survey.repeats ||= survey.seen.has(cell)
  if (number.test(cell)) lookAtNumber(survey, cell)
  else lookAtText(survey, cell)
}
