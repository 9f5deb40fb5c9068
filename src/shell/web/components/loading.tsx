import style from './loading.module.css'

/** Appears only when something takes longer than a blink. Nothing spins. */
export function Loading() {
  return (
    <p className={style.loading} role="status">
      One moment…
    </p>
  )
}
