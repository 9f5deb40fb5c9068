import { BookOpen, CalendarDays, Clock, Heart } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useRoute } from 'wouter'
import { useLanguage } from '../language.ts'
import { signOut, useMe } from '../me.ts'
import { frameText } from '../text/frame.ts'
import { useText } from '../text/text.ts'
import { LightSwitch } from './light-switch.tsx'
import style from './patient-frame.module.css'

const tabs = [
  { href: '/today', word: 'today', Icon: Heart },
  { href: '/pattern', word: 'pattern', Icon: CalendarDays },
  { href: '/visits', word: 'visits', Icon: Clock },
  { href: '/learn', word: 'learn', Icon: BookOpen },
] as const

function Tab({ href, word, Icon }: (typeof tabs)[number]) {
  const [here] = useRoute(href)
  const t = useText(frameText)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      <Icon aria-hidden size={24} />
      {t(word)}
    </Link>
  )
}

export default function PatientFrame({ children }: { readonly children: ReactNode }) {
  const t = useText(frameText)
  const me = useMe()
  const { language, choose } = useLanguage()
  const today = me
    ? Temporal.PlainDate.from(me.today).toLocaleString(language, { weekday: 'long', day: 'numeric', month: 'short' })
    : ''
  return (
    <div className={style.frame}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header>
        <span>{today}</span>
        <LightSwitch />
      </header>
      <main id="content">{children}</main>
      <footer>
        {me?.demo && <span>{t('demo')}</span>}
        <button type="button" onClick={() => choose(language === 'en' ? 'es' : 'en')}>
          {t('language')}
        </button>
        <Link href="/password">{t('password')}</Link>
        <button type="button" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </footer>
      <nav aria-label={t('main')}>
        {tabs.map((tab) => (
          <Tab key={tab.href} {...tab} />
        ))}
      </nav>
    </div>
  )
}
