/** A stretch of values in which some ranks are still to be found: values from `low` to `high`, ranks from `from` up to `to`. */
interface Stretch {
  readonly low: number
  readonly high: number
  readonly from: number
  readonly to: number
}

/** Below this sorting a stretch is quicker than splitting it. */
const shortest = 24

/**
 * Reorders `values` so that at each of the ascending `ranks` stands the value that sorting would put there. Quickselect
 * (Hoare, Commun ACM 1961;4:321) over several ranks at once: a part that holds none of them is left alone. A stretch that
 * will not shrink is sorted instead, so no order of values costs more than that.
 */
export const selectRanks = (values: Float64Array, ranks: readonly number[]): void => {
  const mostSplits = 8 * (32 - Math.clz32(values.length)) + 8 * ranks.length
  const open: Stretch[] = [{ low: 0, high: values.length - 1, from: 0, to: ranks.length }]
  for (let splits = 0; open.length > 0; splits++) {
    const { low, high, from, to } = open.pop()!
    if (from === to || low >= high) continue
    if (high - low < shortest || splits > mostSplits) {
      values.subarray(low, high + 1).sort()
      continue
    }
    const [below, above] = split(values, low, high)
    let left = from
    while (left < to && ranks[left]! <= below) left++
    let right = left
    while (right < to && ranks[right]! < above) right++
    open.push({ low, high: below, from, to: left }, { low: above, high, from: right, to })
  }
}

/** Hoare's partition around the median of three: [low, below] ≤ pivot ≤ [above, high], and what lies between equals it. */
const split = (values: Float64Array, low: number, high: number): readonly [below: number, above: number] => {
  const pivot = medianOf(values[low]!, values[(low + high) >> 1]!, values[high]!)
  let i = low
  let j = high
  while (i <= j) {
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
    if (i > j) break
    const held = values[i]!
    values[i++] = values[j]!
    values[j--] = held
  }
  return [j, i]
}

const medianOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
