import { Armchair, BookOpenCheck, LogOut, Phone, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { signOut, useSignedIn } from '../me.ts'
import style from './clinic-frame.module.css'
import { LightSwitch } from './light-switch.tsx'

const places = [
  { href: '/desk', word: 'Booking desk', Icon: Phone, roles: ['front-desk', 'nurse', 'prescriber', 'clinic-admin'] },
  { href: '/people', word: 'People', Icon: Users, roles: ['front-desk', 'nurse', 'prescriber'] },
  { href: '/chairs', word: 'Chairs', Icon: Armchair, roles: ['front-desk', 'nurse', 'prescriber'] },
  { href: '/rules', word: 'Rules', Icon: BookOpenCheck, roles: ['nurse', 'prescriber', 'clinic-admin'] },
]

const roleWord = {
  patient: 'patient',
  'front-desk': 'front desk',
  nurse: 'nurse',
  prescriber: 'physician',
  'clinic-admin': 'clinic admin',
}

export default function ClinicFrame({ children }: { readonly children: ReactNode }) {
  const me = useSignedIn()
  const [path] = useLocation()
  return (
    <div className={style.frame} lang="en">
      <aside>
        <Link href="/" className={style.name!}>
          Interictal
        </Link>
        <nav aria-label="Clinic">
          {places
            .filter(({ roles }) => roles.includes(me.role))
            .map(({ href, word, Icon }) => (
              <Link key={href} href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
                <Icon aria-hidden size={20} /> {word}
              </Link>
            ))}
        </nav>
        <div className={style.foot}>
          <LightSwitch />
          <p>
            {me.name}
            <br />
            <span className="muted">
              {roleWord[me.role]} · {me.clinic.name}
              <br />
              {me.clinic.timeZone} time
            </span>
          </p>
          {me.demo && <p className="muted">Demo: every person here is made up.</p>}
          <Link href="/password">Change password</Link>
          <button type="button" onClick={() => void signOut()}>
            <LogOut aria-hidden size={18} /> Sign out
          </button>
        </div>
      </aside>
      <main id="content">{children}</main>
    </div>
  )
}
