import { cite } from '#core/evidence/sources.ts'
import type { ConsentSection } from './form.ts'

const title = { en: 'Off-label use', es: 'Uso fuera de indicación' }

export const ketamineByVein: ConsentSection = {
  id: 'off-label',
  title,
  paragraphs: [
    {
      en: 'Ketamine is approved as an anaesthetic, given into a vein or a muscle. It is not approved for migraine. Giving it to you for migraine is off-label: legal, and a decision of your doctor and you.',
      es: 'La ketamina está aprobada como anestésico, por vena o por músculo. No está aprobada para la migraña. Dársela para la migraña es un uso fuera de indicación: es legal, y lo deciden usted y su médico.',
    },
  ],
  sources: [cite('ketalar-us', 'section 1', 'verified')],
}

export const ketamineSpray: ConsentSection = {
  id: 'off-label',
  title,
  paragraphs: [
    {
      en: 'Ketamine is approved as an anaesthetic, given into a vein or a muscle. No ketamine nasal spray is an approved product: a pharmacy makes it for you. For migraine its use is off-label: legal, and a decision of your doctor and you.',
      es: 'La ketamina está aprobada como anestésico, por vena o por músculo. Ningún aerosol nasal de ketamina es un producto aprobado: una farmacia lo prepara para usted. Para la migraña su uso es fuera de indicación: es legal, y lo deciden usted y su médico.',
    },
    {
      en: 'The US drug agency has warned about such sprays: their strength varied, so the dose was uncertain, and home use was riskier because nobody was there to watch. Here you use it under watch.',
      es: 'La agencia de medicamentos de EE. UU. ha advertido sobre estos aerosoles: su concentración variaba, así que la dosis era incierta, y en casa el riesgo era mayor porque nadie vigilaba. Aquí lo usa bajo vigilancia.',
    },
  ],
  sources: [cite('fda-2022', '', 'verified'), cite('fda-2023', '', 'verified')],
}

export const esketamineSpray: ConsentSection = {
  id: 'off-label',
  title,
  paragraphs: [
    {
      en: 'Esketamine nasal spray is approved for some forms of depression in adults. It is not approved for migraine, and no trial of it for migraine was found. For migraine its use is off-label: legal, and a decision of your doctor and you.',
      es: 'El aerosol nasal de esketamina está aprobado para algunas formas de depresión en adultos. No está aprobado para la migraña, y no se encontró ningún ensayo suyo para la migraña. Para la migraña su uso es fuera de indicación: es legal, y lo deciden usted y su médico.',
    },
    {
      en: 'In its trials for depression about half of the people became sleepy, 61 to 75 of 100 felt detached, 3 to 4 of 1000 lost consciousness, and the blood pressure rose sharply in 8 to 19 of 100. It is used only under watch, for at least two hours.',
      es: 'En sus ensayos para la depresión, a cerca de la mitad de las personas les dio sueño, de 61 a 75 de cada 100 se sintieron distantes, de 3 a 4 de cada 1000 perdieron el conocimiento y la presión subió mucho en 8 a 19 de cada 100. Se usa solo bajo vigilancia, durante al menos dos horas.',
    },
  ],
  sources: [cite('spravato-us', 'sections 1, 5 and 6', 'verified')],
}
