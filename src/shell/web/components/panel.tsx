import type { ReactNode } from 'react'
import style from './panel.module.css'

/** A quiet card: one matter, one heading. */
export function Panel({
  title,
  aside,
  children,
}: {
  readonly title?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={style.panel}>
      {title && (
        <header>
          <h2>{title}</h2>
          {aside && <span className="muted">{aside}</span>}
        </header>
      )}
      {children}
    </section>
  )
}
