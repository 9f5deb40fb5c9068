export type Verdict = 'not-a-candidate' | 'ask' | 'physician-judgement' | 'ok'
/** `course`: stands for the whole course. `today`: not today; looked at again next time, the course stays. */
export type Scope = 'course' | 'today'

const worstFirst: readonly Verdict[] = ['not-a-candidate', 'ask', 'physician-judgement', 'ok']

/** One contraindication decides; then whatever is still unknown; then whatever needs a physician. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  worstFirst.find((verdict) => verdicts.includes(verdict)) ?? 'ok'

export const badness = (verdict: Verdict): number => worstFirst.length - worstFirst.indexOf(verdict)
