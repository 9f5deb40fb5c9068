import type { StudyId } from '#core/evidence/studies.ts'
import { texts } from './text.ts'

/** Each study in one plain sentence: what was given, what was seen, what is missing. */
export const studyText = texts<StudyId>(
  {
    'nicolodi-1995':
      'A small dose under the skin eased pain more than salt water. No figures were printed, and nobody repeated it.',
    'krusz-2010': 'Pain fell during the infusion. Nobody looked at the days after. Only a short summary was printed.',
    'lauritsen-2016': 'All six were better in hospital. Six people are few, and nobody was compared with them.',
    'pomeroy-2017':
      'On leaving the hospital 55 of 77 had at least 2 points less pain. At the next visit 15 of all 77 still had.',
    'schwenk-2018':
      'About 3 of 4 were better during five days in hospital. Weeks later about 4 of 10 of those seen were.',
    'park-2021': 'People remembered less pain with a nasal spray at home. They are the same people as in Yuan 2023.',
    'yuan-2023':
      'About half called the spray very effective. About 3 of 4 had a side effect. Nobody was compared with placebo.',
    'schwenk-2021': 'Six people in hospital, mostly to measure the drug in blood. Too few to say whether it works.',
    'hoydonckx-2023': 'A proper trial of one long infusion was announced. It had no results in November 2025.',
    'kaube-2000': 'A nasal dose made the aura milder in 5 of 11 people with a rare kind of migraine.',
    'afridi-2013': 'A nasal dose made a long aura milder, not shorter. The headache was not less.',
    'etchison-2018': 'One small dose into a vein was no better than salt water for a migraine attack.',
    'zitek-2018': 'One dose into a vein was worse than the usual medicine for an acute headache.',
    'benish-2019': 'A nasal dose was neither clearly better nor clearly worse than the usual medicine.',
    'rafiei-sarvari-2022':
      'A nasal dose eased an acute headache more than ketorolac for two hours, with more side effects.',
    'granata-2016': 'Cluster headache, which is not migraine. Fewer attacks were reported; nobody was compared.',
    'moisset-2017': 'Two people with cluster headache, with magnesium added.',
    'moisset-2020':
      'Cluster headache: 13 of 17 had half the attacks after a week, with magnesium added; nobody was compared.',
    'turner-2020': 'Children in hospital: about 3 of 4 were better on leaving. It says nothing about adults.',
    'cluster-review-2024': 'A review of cluster headache: four reports, none with a comparison.',
    'orhurhu-2019':
      'Other chronic pain: a little less pain for up to two weeks. No migraine in it, and most trials were weak.',
    'cohen-2018': 'Experts found weak or no evidence that it helps migraine at once, and none that it helps later.',
    'bilhimer-2020': 'A review that calls routine use for migraine attacks too early.',
    'chah-2021': 'A review of five trials: they were small or weak, and gave no clear answer.',
    'robblee-2025': 'A guideline for emergency departments that advises neither for nor against it.',
  },
  {
    'nicolodi-1995':
      'Una dosis pequeña bajo la piel alivió más que agua con sal. No se publicaron cifras y nadie lo repitió.',
    'krusz-2010':
      'El dolor bajó durante la infusión. Nadie miró los días siguientes. Solo se publicó un resumen breve.',
    'lauritsen-2016': 'Las seis personas mejoraron en el hospital. Son pocas y no se compararon con nadie.',
    'pomeroy-2017':
      'Al salir del hospital, 55 de 77 tenían al menos 2 puntos menos de dolor. En la visita siguiente, 15 de las 77.',
    'schwenk-2018':
      'Unas 3 de cada 4 mejoraron durante cinco días de hospital. Semanas después, unas 4 de cada 10 de las que volvieron.',
    'park-2021': 'Recordaban menos dolor con un aerosol nasal en casa. Son las mismas personas que en Yuan 2023.',
    'yuan-2023':
      'Cerca de la mitad dijo que el aerosol fue muy eficaz. Unas 3 de cada 4 tuvieron un efecto secundario. Nadie se comparó con placebo.',
    'schwenk-2021':
      'Seis personas en el hospital, sobre todo para medir el fármaco en la sangre. Son pocas para saber si funciona.',
    'hoydonckx-2023': 'Se anunció un ensayo serio de una infusión larga. En noviembre de 2025 no tenía resultados.',
    'kaube-2000': 'Una dosis nasal suavizó el aura en 5 de 11 personas con una migraña poco común.',
    'afridi-2013': 'Una dosis nasal suavizó un aura larga, pero no la acortó. El dolor de cabeza no fue menor.',
    'etchison-2018': 'Una dosis pequeña en la vena no fue mejor que agua con sal para una crisis de migraña.',
    'zitek-2018': 'Una dosis en la vena fue peor que la medicina habitual para un dolor de cabeza agudo.',
    'benish-2019': 'Una dosis nasal no fue claramente mejor ni peor que la medicina habitual.',
    'rafiei-sarvari-2022':
      'Una dosis nasal alivió un dolor agudo más que el ketorolaco durante dos horas, con más efectos secundarios.',
    'granata-2016': 'Cefalea en racimos, que no es migraña. Hubo menos crisis; no se comparó con nadie.',
    'moisset-2017': 'Dos personas con cefalea en racimos, con magnesio añadido.',
    'moisset-2020':
      'Cefalea en racimos: 13 de 17 tuvieron la mitad de crisis a la semana, con magnesio; no se comparó con nadie.',
    'turner-2020': 'Niños en el hospital: unos 3 de cada 4 estaban mejor al salir. No dice nada de los adultos.',
    'cluster-review-2024': 'Una revisión de la cefalea en racimos: cuatro informes, ninguno con comparación.',
    'orhurhu-2019':
      'Otros dolores crónicos: algo menos de dolor hasta dos semanas. No incluye migraña y casi todos los ensayos eran débiles.',
    'cohen-2018':
      'Los expertos hallaron poca o ninguna prueba de que ayude enseguida en la migraña, y ninguna de que ayude después.',
    'bilhimer-2020': 'Una revisión que ve prematuro usarla de rutina en las crisis de migraña.',
    'chah-2021': 'Una revisión de cinco ensayos: eran pequeños o débiles y no dieron una respuesta clara.',
    'robblee-2025': 'Una guía para urgencias que no la recomienda ni la desaconseja.',
  },
)
