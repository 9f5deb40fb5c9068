import { cite } from '#core/evidence/sources.ts'
import type { ConsentSection } from './form.ts'

/** What may honestly be told of the studies: numbers with their setting, and what nobody compared. */
export const whatStudiesFound: ConsentSection = {
  id: 'studies',
  title: { en: 'What studies have found', es: 'Qué han encontrado los estudios' },
  paragraphs: [
    {
      en: 'In two groups of people treated in hospital for several days, about 7 to 8 of every 10 left with at least 2 points less pain on a scale from 0 to 10. There was no comparison group, so nobody knows how much of this came from ketamine.',
      es: 'En dos grupos de personas tratadas varios días en un hospital, entre 7 y 8 de cada 10 salieron con al menos 2 puntos menos de dolor en una escala de 0 a 10. No hubo un grupo de comparación, así que nadie sabe cuánto se debió a la ketamina.',
    },
    {
      en: 'Weeks later fewer people still had this relief: about 4 of 10 in one group, 15 of all 77 in the other.',
      es: 'Semanas después, menos personas seguían con ese alivio: unas 4 de cada 10 en un grupo y 15 de las 77 en el otro.',
    },
    {
      en: 'It has not been shown that short visits to a clinic do the same. For a single attack in an emergency department, ketamine was no better than placebo, or was worse than usual medicine.',
      es: 'No se ha demostrado que las visitas cortas a una clínica logren lo mismo. Para un solo ataque en urgencias, la ketamina no fue mejor que un placebo, o fue peor que los medicamentos habituales.',
    },
    {
      en: 'We can’t predict whether it will help you. We measure it with your own diary.',
      es: 'No podemos predecir si le ayudará. Lo medimos con su propio diario.',
    },
  ],
  sources: [
    cite('schwenk-2018', 'abstract', 'verified'),
    cite('pomeroy-2017', 'abstract', 'verified'),
    cite('etchison-2018', 'abstract', 'verified'),
    cite('cohen-2018', 'headache: weak or no evidence', 'verified'),
  ],
}

export const homeSprayStudy: ConsentSection = {
  id: 'spray-study',
  title: { en: 'What is known of the spray', es: 'Qué se sabe del aerosol' },
  paragraphs: [
    {
      en: 'In one study of people who used a ketamine spray at home, about half called it very effective and about three of every four had a side effect. Nobody was compared with placebo. The authors warn that it may be used too often.',
      es: 'En un estudio de personas que usaron en casa un aerosol de ketamina, cerca de la mitad lo llamó muy eficaz y unas tres de cada cuatro tuvieron un efecto secundario. No se comparó con un placebo. Los autores advierten que puede usarse con demasiada frecuencia.',
    },
  ],
  sources: [cite('yuan-2023', 'abstract', 'verified')],
}
