/** A stretch of real time, its end not in it: two visits may touch. */
export interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

const ms = ({ epochMilliseconds }: Temporal.Instant): number => epochMilliseconds

export const overlap = (a: Span, b: Span): boolean => ms(a.from) < ms(b.to) && ms(b.from) < ms(a.to)

/** Whether `inner` lies wholly in one of `spans`; touching the edge is inside. */
export const liesIn = (inner: Span, spans: readonly Span[]): boolean =>
  spans.some(({ from, to }) => ms(from) <= ms(inner.from) && ms(inner.to) <= ms(to))

/** Spans in order, joined where they touch or overlap: a nurse's two adjoining shifts are one stretch. */
export const joined = (spans: readonly Span[]): readonly Span[] => {
  const out: Span[] = []
  for (const next of spans.toSorted((a, b) => ms(a.from) - ms(b.from))) {
    const last = out.at(-1)
    if (last === undefined || ms(next.from) > ms(last.to)) out.push(next)
    else if (ms(next.to) > ms(last.to)) out[out.length - 1] = { from: last.from, to: next.to }
  }
  return out
}
