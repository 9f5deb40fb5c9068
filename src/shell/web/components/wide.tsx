import type { ReactNode } from 'react'

/** What may be wider than a phone: it scrolls by itself, by finger and by keyboard, and the page stays where it is. */
export const Wide = ({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself has to be reachable by keyboard
  <section className={className} style={{ overflowX: 'auto' }} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
