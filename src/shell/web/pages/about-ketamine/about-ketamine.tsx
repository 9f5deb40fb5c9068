import { Activity } from 'lucide-react'
import { Link } from 'wouter'
import { citationText, cite } from '#core/evidence/sources.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { EvidencePicture } from '../../pictures/evidence-picture.tsx'
import { aboutKetamineText } from '../../text/about-ketamine.ts'
import { evidenceText } from '../../text/evidence.ts'
import { useText } from '../../text/text.ts'
import style from './about-ketamine.module.css'

/** In the order in which a worried person asks. */
const sections = [
  ['offLabelTitle', ['offLabel1', 'offLabel2', 'offLabel3']],
  ['foundTitle', ['found1', 'found2', 'found3', 'found4', 'found5']],
  ['unknownTitle', ['unknown1', 'unknown2', 'unknown3', 'unknown4']],
  ['effectsTitle', ['effects1', 'effects2', 'effects3', 'effects4', 'effects5', 'effects6']],
  ['misuseTitle', ['misuse1', 'misuse2', 'misuse3']],
  ['weTitle', ['we1', 'we2', 'we3']],
] as const

const sources = [
  cite('pomeroy-2017', '55 of 77 on leaving, 15 of 77 later', 'verified'),
  cite('schwenk-2018', '77 % in hospital; 40 % at 38 days, 39 % at 101 days', 'verified'),
  cite('yuan-2023', '49.1 % very effective, 74.0 % any side effect', 'verified'),
  cite('park-2021', 'side effects by name', 'verified'),
  cite('etchison-2018', '', 'verified'),
  cite('zitek-2018', '', 'verified'),
  cite('cohen-2018', '', 'verified'),
  cite('ketalar-us', 'emergence reactions 12 %; driving; liver', 'verified'),
  cite('spravato-us', 'driving: the next day after restful sleep', 'verified'),
  cite('fda-2022', '', 'verified'),
  cite('fda-2023', '', 'verified'),
]

/** One honest page for everybody, before anybody signs in. */
export default function AboutKetamine() {
  const t = useText(aboutKetamineText)
  const e = useText(evidenceText)
  return (
    <article className={style.page}>
      <h1>{t('title')}</h1>
      <p className={style.lead}>{t('lead')}</p>
      <div className={style.sections}>
        {sections.map(([title, lines]) => (
          <Panel key={title} title={t(title)}>
            <ul className={style.lines}>
              {lines.map((line) => (
                <li key={line}>{t(line)}</li>
              ))}
            </ul>
          </Panel>
        ))}
      </div>
      <p>
        <Link href="/simulate" className={style.further!}>
          <Activity aria-hidden size={22} /> {t('toSimulate')}
        </Link>
      </p>
      <Panel title={e('title')} aside={e('none')}>
        <EvidencePicture />
      </Panel>
      <Notice tone="caution" title={t('emergency')} />
      <details>
        <summary>{t('sources')}</summary>
        <ul className={style.lines} lang="en">
          {sources.map((source) => (
            <li key={source.source}>{citationText(source)}</li>
          ))}
        </ul>
      </details>
    </article>
  )
}
