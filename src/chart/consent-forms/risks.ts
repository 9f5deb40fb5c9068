import { cite, ourRule } from '#core/evidence/sources.ts'
import type { ConsentSection } from './form.ts'

export const commonEffects: ConsentSection = {
  id: 'common',
  title: { en: 'What you may feel', es: 'Qué puede sentir' },
  paragraphs: [
    {
      en: 'Feeling detached or dreamy, dizzy, sleepy or sick, blurred or double vision, odd or frightening dreams or images, and a higher pulse and blood pressure. Most of this fades within hours. In anaesthesia, at much higher doses, about 12 of 100 people had frightening or confused moments on waking.',
      es: 'Sentirse distante o como en un sueño, mareo, sueño o náusea, visión borrosa o doble, sueños o imágenes extraños o que asustan, y el pulso y la presión más altos. La mayor parte pasa en unas horas. En la anestesia, con dosis mucho más altas, unas 12 de cada 100 personas tuvieron momentos de miedo o confusión al despertar.',
    },
  ],
  sources: [
    cite('ketalar-us', 'older text, emergence reactions', 'verified'),
    cite('park-2021', 'abstract', 'verified'),
  ],
}

export const seriousRisks: ConsentSection = {
  id: 'serious',
  title: { en: 'Rare or serious risks', es: 'Riesgos raros o graves' },
  paragraphs: [
    {
      en: 'A dangerous rise in blood pressure, slow or weak breathing, spasm of the voice box, an allergic reaction, severe anxiety, or hallucinations that need treatment. Staff watch you and can act at once.',
      es: 'Una subida peligrosa de la presión, respiración lenta o débil, un espasmo de la laringe, una reacción alérgica, ansiedad intensa o alucinaciones que requieren tratamiento. El personal le vigila y puede actuar de inmediato.',
    },
    {
      en: 'It can be misused and can become a habit. Frequent, long use has harmed the bladder and the liver; nobody knows from which amount on. So we ask about your bladder at each visit and test your liver when treatment is repeated.',
      es: 'Se puede usar mal y puede crear hábito. El uso frecuente y prolongado ha dañado la vejiga y el hígado; nadie sabe a partir de qué cantidad. Por eso le preguntamos por la vejiga en cada visita y revisamos el hígado cuando el tratamiento se repite.',
    },
    {
      en: 'It may harm a pregnancy. Tell us if you are or could be pregnant.',
      es: 'Puede dañar un embarazo. Díganos si está o podría estar embarazada.',
    },
  ],
  sources: [cite('ketalar-us', 'sections 5 and 6', 'verified'), cite('fda-2023', '', 'verified')],
}

export const yourDay: ConsentSection = {
  id: 'day',
  title: { en: 'On the day, and until the next one', es: 'El día del tratamiento y hasta el siguiente' },
  paragraphs: [
    {
      en: 'Come with an adult who takes you home. Do not drive, use machines, drink alcohol, make important decisions or look after children alone until the next day, after a restful sleep.',
      es: 'Venga con un adulto que le lleve a casa. No conduzca, no use máquinas, no beba alcohol, no tome decisiones importantes ni cuide niños a solas hasta el día siguiente, después de un sueño reparador.',
    },
    {
      en: 'We tell you beforehand when to stop eating and drinking, and which of your medicines to take.',
      es: 'Le diremos antes cuándo dejar de comer y beber, y cuáles de sus medicamentos tomar.',
    },
  ],
  sources: [cite('spravato-us', 'section 5, driving', 'verified'), ourRule('the same for every route')],
}

export const yourChoice: ConsentSection = {
  id: 'choice',
  title: { en: 'Your choice', es: 'Su decisión' },
  paragraphs: [
    {
      en: 'Other medicines have been tested and approved against migraine, and you may also choose none. You may say stop at any moment, also during a session, and withdraw this consent at any time. Your other care here stays the same.',
      es: 'Otros medicamentos se probaron y se aprobaron contra la migraña, y también puede elegir ninguno. Puede decir basta en cualquier momento, también durante una sesión, y retirar este consentimiento cuando quiera. El resto de su atención aquí no cambia.',
    },
    {
      en: 'We judge together from your diary, at least four weeks after the last session, whether it was worth it.',
      es: 'Juzgamos juntos con su diario, al menos cuatro semanas después de la última sesión, si valió la pena.',
    },
  ],
  sources: [ourRule('what every consent has to leave open')],
}
