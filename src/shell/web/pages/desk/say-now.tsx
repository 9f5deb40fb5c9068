import { fastingFor } from '#core/safety/fasting.ts'
import { hoursAndMinutes } from '../../when.ts'
import style from './desk.module.css'

/** What has to be said on every call that books a session, ready to be read aloud. */
export function SayNow({ route }: { readonly route: 'iv' | 'nasal' }) {
  const { food, drink } = fastingFor(route)
  return (
    <section>
      <h3>Say now</h3>
      <blockquote className={`${style.quote} ${style.say}`}>
        “You need an adult who stays reachable and takes you home. No driving until the next day, after a night’s sleep.
        Nothing to eat for {food} hours before, clear drinks until {hoursAndMinutes(drink)} before. Every time I say is
        the clinic’s own time.”
      </blockquote>
    </section>
  )
}
