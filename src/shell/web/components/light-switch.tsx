import { lights, useLight } from '../light.ts'
import { frameText } from '../text/frame.ts'
import { useText } from '../text/text.ts'
import style from './light-switch.module.css'

/** Three lights, one tap, anywhere. */
export function LightSwitch() {
  const { light, choose } = useLight()
  const t = useText(frameText)
  return (
    <fieldset className={style.switch}>
      <legend className="visually-hidden">{t('light')}</legend>
      {lights.map((each) => (
        <button key={each} type="button" aria-pressed={each === light} onClick={() => choose(each)}>
          {t(each)}
        </button>
      ))}
    </fieldset>
  )
}
