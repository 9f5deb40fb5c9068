import { texts } from './text.ts'

/** Every figure here stands in the evidence rows or in a label; what may be said, and nothing beyond it. */
export const aboutKetamineText = texts(
  {
    title: 'Ketamine for migraine: what it is, and what it is not',
    toSimulate: 'See what a dose is predicted to do in the blood',
    lead: 'Ketamine may ease migraine for a time in some people. How often, for whom and for how long is not well known. This page says what is known, and how weak the knowledge is.',
    offLabelTitle: 'It is off-label',
    offLabel1:
      'Ketamine is approved for anaesthesia. A nasal form, esketamine, is approved for some forms of depression.',
    offLabel2:
      'Neither is approved for migraine. A doctor may still prescribe it. That is called off-label use, and you have to agree to it knowing that.',
    offLabel3:
      'Nasal sprays of plain ketamine are made by pharmacies. The FDA has approved none of them and has warned twice: their strength and their pumps can vary.',
    foundTitle: 'What has been found',
    found1:
      'In two hospital series 7 to 8 of 10 people left with at least 2 points less pain (on 0–10). They had infusions for days. Nobody was compared with them.',
    found2: 'Weeks later fewer still had it: about 4 of 10 in one series, 15 of 77 in the other.',
    found3:
      'Nobody has shown that short clinic visits do the same. “Three to seven” were days of infusion in hospital, not visits.',
    found4:
      'For one single attack in the emergency department, a dose into a vein was no better than salt water, or worse than the usual medicine.',
    found5:
      'Of people who used a spray at home, about half called it very effective and about 3 of 4 had a side effect. Nobody was compared with placebo.',
    unknownTitle: 'What nobody knows',
    unknown1: 'Whom it will help. No test can tell beforehand. We can’t predict it; we measure it.',
    unknown2: 'How long it lasts, and whether more sessions keep it up.',
    unknown3: 'How it does beside Botox or the CGRP medicines. They were never compared.',
    unknown4: 'How much, how often, is too much for the bladder. So we ask about it at each visit.',
    effectsTitle: 'Side effects',
    effects1:
      'During a session: feeling unreal, floating or far away, dizziness, drowsiness, nausea, blurred or double vision. Blood pressure rises. Most of it passes within hours. Somebody watches over you all the while.',
    effects2:
      'In anaesthesia about 12 of 100 people had confused or vivid, sometimes frightening states on waking. Those are larger doses.',
    effects3:
      'Of people with a spray at home, 21 of 100 had blurred or double vision, 21 fatigue, 16 nausea, 10 vivid dreams, 8 hallucinations. 26 of 100 had none.',
    effects4:
      'Used often and for long it has harmed the bladder and the liver. Tell us of pain or blood when you pass water.',
    effects5:
      'Do not drive, use machines or decide on weighty matters until the next day, after a restful sleep. Somebody has to take you home.',
    effects6: 'Tell us if you are pregnant or may be, if you breast-feed, and of every medicine you take.',
    misuseTitle: 'Misuse',
    misuse1: 'Ketamine is not an opioid. It can still be misused and become a habit. It is a controlled medicine.',
    misuse2: 'Tell us what you have taken or drunk before, without fear. It changes how we can help you safely.',
    misuse3: 'Medicine for migraine taken on too many days, ketamine included, can make headaches more frequent.',
    weTitle: 'What we do about it',
    we1: 'Your own diary of the 28 days before is compared with the days after. If there are too few days, we say that it can’t be told.',
    we2: 'We show how sure that is, and what else may have changed. A good month after a bad one often comes by itself.',
    we3: 'If it does not help you, we stop.',
    emergency:
      'This page is not for emergencies. A sudden worst headache, weakness, confusion, fever with a stiff neck, or thoughts of ending your life: call your local emergency number.',
    sources: 'Sources',
  },
  {
    title: 'Ketamina para la migraña: qué es y qué no es',
    toSimulate: 'Vea qué se prevé que haga una dosis en la sangre',
    lead: 'La ketamina puede aliviar la migraña por un tiempo en algunas personas. No se sabe bien con qué frecuencia, en quién ni cuánto dura. Esta página dice lo que se sabe y lo poco firme que es.',
    offLabelTitle: 'Es un uso no aprobado',
    offLabel1:
      'La ketamina está aprobada para la anestesia. Una forma nasal, la esketamina, está aprobada para algunas depresiones.',
    offLabel2:
      'Ninguna está aprobada para la migraña. Un médico puede recetarla de todos modos. Eso se llama uso fuera de indicación, y usted tiene que aceptarlo sabiéndolo.',
    offLabel3:
      'Los aerosoles nasales de ketamina los preparan farmacias. La FDA no ha aprobado ninguno y ha advertido dos veces: su fuerza y sus bombas pueden variar.',
    foundTitle: 'Lo que se ha encontrado',
    found1:
      'En dos series de hospital, de 7 a 8 de cada 10 personas salieron con al menos 2 puntos menos de dolor (de 0 a 10). Recibieron infusiones durante días. No se compararon con nadie.',
    found2: 'Semanas después eran menos: unas 4 de cada 10 en una serie, 15 de 77 en la otra.',
    found3:
      'Nadie ha mostrado que las visitas cortas logren lo mismo. «De tres a siete» eran días de infusión en el hospital, no visitas.',
    found4:
      'Para una sola crisis en urgencias, una dosis en la vena no fue mejor que agua con sal, o fue peor que la medicina habitual.',
    found5:
      'De quienes usaron un aerosol en casa, cerca de la mitad lo llamó muy eficaz y unas 3 de cada 4 tuvieron un efecto secundario. Nadie se comparó con placebo.',
    unknownTitle: 'Lo que nadie sabe',
    unknown1: 'A quién ayudará. Ninguna prueba lo dice de antemano. No podemos predecirlo; lo medimos.',
    unknown2: 'Cuánto dura y si más sesiones lo mantienen.',
    unknown3: 'Cómo le va frente al bótox o a las medicinas CGRP. Nunca se compararon.',
    unknown4: 'Cuánto y con qué frecuencia es demasiado para la vejiga. Por eso preguntamos en cada visita.',
    effectsTitle: 'Efectos secundarios',
    effects1:
      'Durante la sesión: sensación irreal, de flotar o de lejanía, mareo, sueño, náuseas, vista borrosa o doble. Sube la presión. Casi todo pasa en unas horas. Alguien lo vigila todo el tiempo.',
    effects2:
      'En la anestesia, unas 12 de cada 100 personas tuvieron estados confusos o muy vivos, a veces de miedo, al despertar. Son dosis mayores.',
    effects3:
      'Con un aerosol en casa, 21 de cada 100 tuvieron vista borrosa o doble, 21 cansancio, 16 náuseas, 10 sueños vivos, 8 alucinaciones. 26 de cada 100, ninguno.',
    effects4:
      'Usada a menudo y mucho tiempo ha dañado la vejiga y el hígado. Díganos si tiene dolor o sangre al orinar.',
    effects5:
      'No conduzca, no use máquinas ni decida cosas importantes hasta el día siguiente, después de dormir bien. Alguien tiene que llevarlo a casa.',
    effects6: 'Díganos si está o puede estar embarazada, si da el pecho y qué medicinas toma.',
    misuseTitle: 'Mal uso',
    misuse1:
      'La ketamina no es un opioide. Aun así se puede abusar de ella y volverse un hábito. Es una medicina controlada.',
    misuse2: 'Cuéntenos sin miedo qué ha tomado o bebido antes. Cambia cómo podemos ayudarle con seguridad.',
    misuse3:
      'La medicina para la crisis tomada demasiados días, también la ketamina, puede hacer más frecuentes los dolores.',
    weTitle: 'Qué hacemos nosotros',
    we1: 'Se compara su propio diario de los 28 días de antes con los días de después. Si hay pocos días, decimos que no se puede saber.',
    we2: 'Mostramos cuán seguro es eso y qué más pudo cambiar. Un buen mes después de uno malo a menudo llega solo.',
    we3: 'Si a usted no le ayuda, lo dejamos.',
    emergency:
      'Esta página no es para emergencias. Un dolor de cabeza repentino y el peor de su vida, debilidad, confusión, fiebre con cuello rígido o pensamientos de quitarse la vida: llame al número local de emergencias.',
    sources: 'Fuentes',
  },
)
