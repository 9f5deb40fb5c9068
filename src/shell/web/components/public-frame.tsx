import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../language.ts'
import { homeOf, useMe } from '../me.ts'
import { frameText } from '../text/frame.ts'
import { useText } from '../text/text.ts'
import { LightSwitch } from './light-switch.tsx'
import style from './public-frame.module.css'

export default function PublicFrame({ children }: { readonly children: ReactNode }) {
  const t = useText(frameText)
  const { language, choose } = useLanguage()
  const me = useMe()
  return (
    <div className={style.frame}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header>
        <Link href="/" className={style.name!}>
          Interictal
        </Link>
        <nav aria-label={t('main')}>
          <Link href="/clinics">{t('clinics')}</Link>
          <Link href="/about-ketamine">{t('about')}</Link>
          {me ? <Link href={homeOf[me.role]}>{t('yours')}</Link> : <Link href="/sign-in">{t('signIn')}</Link>}
        </nav>
        <div className={style.tools}>
          <button type="button" onClick={() => choose(language === 'en' ? 'es' : 'en')}>
            {t('language')}
          </button>
          <LightSwitch />
        </div>
      </header>
      <main id="content">{children}</main>
      <footer>{t('supports')}</footer>
    </div>
  )
}
