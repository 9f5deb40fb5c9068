import type { OwnLimits } from '#core/kernel/tightening.ts'
import { type PlanAnswer, plan } from '#core/treatment/plan.ts'
import type { PlanCase, PlanRefusal } from '#core/treatment/plan-case.ts'
import type { Progress } from '#core/treatment/planning.ts'

export interface SearchAsked {
  readonly asked: PlanCase
  /** What the clinic set for itself. */
  readonly own: OwnLimits
}

export type SearchSaid =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'found'; readonly answer: PlanAnswer }
  | { readonly kind: 'refused'; readonly refusals: readonly PlanRefusal[] }

const say = (said: SearchSaid): void => postMessage(said)

addEventListener('message', ({ data: { asked, own } }: MessageEvent<SearchAsked>) => {
  const answer = plan(asked, { own, tell: (progress) => say({ kind: 'progress', progress }) })
  say(answer.ok ? { kind: 'found', answer: answer.value } : { kind: 'refused', refusals: answer.error })
})
