import { useMemo } from 'react'
import type { Picture, PictureWanted } from '#core/pharmacology/picture.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { shortName } from '../../pictures/dose/words.ts'
import { DosePicture } from '../../pictures/dose-picture.tsx'
import { usePicture } from '../../prediction/use-picture.ts'
import { simulateText } from '../../text/simulate.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import { type Asked, examples, first, wantedOf } from './asked.ts'
import { InfusionForm, SprayForm } from './dose-form.tsx'
import { PersonForm } from './person-form.tsx'
import style from './simulate.module.css'

/** Public: what published models predict for a made-up person. Everything is computed in the browser; nothing is sent. */
export default function Simulate() {
  const t = useText(simulateText)
  const { value: asked, keep } = useKept<Asked>('simulate.1', first)
  const change = (some: Partial<Asked>) => keep({ ...asked, ...some })
  const wanted = useMemo(() => wantedOf(asked), [asked])
  const drawn = usePicture(wanted)
  return (
    <div className={style.page}>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <Notice tone="plain" title={t('notTitle')}>
        {t('notDose')}
      </Notice>
      <div className={style.beside}>
        <form className={style.form} onSubmit={(event) => event.preventDefault()}>
          <DrugChoice asked={asked} onChange={change} />
          <PersonForm asked={asked} errors={drawn && !drawn.result.ok ? drawn.result.error : []} onChange={change} />
          <Examples asked={asked} onChange={change} />
          {asked.of.endsWith('nasal') ? (
            <SprayForm asked={asked} onChange={change} />
          ) : (
            <InfusionForm asked={asked} onChange={change} />
          )}
        </form>
        <Panel title={t('picture')}>
          {drawn === null ? (
            <Loading />
          ) : drawn.result.ok ? (
            <Drawn shown={drawn.result.value} wanted={drawn.wanted} />
          ) : (
            <Notice tone="caution" title={t('cannot')}>
              <ul>
                {drawn.result.error.map(({ field, found, wanted }) => (
                  <li key={field + wanted}>{t('wanted', { field, found, wanted })}</li>
                ))}
              </ul>
            </Notice>
          )}
        </Panel>
      </div>
      <Panel title={t('knownTitle')}>
        <ul className={style.known}>
          {(['known1', 'known2', 'known3', 'known4', 'known5', 'known6'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

interface PartProps {
  readonly asked: Asked
  readonly onChange: (change: Partial<Asked>) => void
}

function DrugChoice({ asked, onChange }: PartProps) {
  const t = useText(simulateText)
  return (
    <fieldset className={style.group}>
      <legend>{t('drug')}</legend>
      {(Object.keys(shownModels) as Asked['of'][]).map((of) => (
        <label key={of} className={style.choice}>
          <input
            type="radio"
            name="of"
            checked={of === asked.of}
            onChange={() => onChange({ of, ...doseOf(examples[of][0]) })}
          />
          {t(of)}
        </label>
      ))}
    </fieldset>
  )
}

const doseOf = ({ word: _, ...dose }: (typeof examples)[Asked['of']][number]): Partial<Asked> => dose

function Examples({ asked, onChange }: PartProps) {
  const t = useText(simulateText)
  return (
    <fieldset className={style.group}>
      <legend>{t('examples')}</legend>
      {examples[asked.of].map((example) => (
        <Button key={example.word} className={style.example!} onClick={() => onChange(doseOf(example))}>
          {t(example.word)}
        </Button>
      ))}
    </fieldset>
  )
}

function Drawn({ shown, wanted }: { readonly shown: Picture; readonly wanted: PictureWanted }) {
  const t = useText(simulateText)
  const others = shown.others.map(({ model, uptake, answer }) => ({
    label: uptake ? t('uptake', { end: t(uptake) }) : shortName(model),
    answer,
  }))
  return <DosePicture answer={shown.answer} others={others} doses={wanted.doses} weightKg={wanted.patient.weightKg} />
}
