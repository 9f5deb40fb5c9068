import type { LevelId } from '#core/pharmacology/levels.ts'
import { texts } from './text.ts'

/** For the person who is treated: what is predicted, never what will happen to them. Shape first, numbers after. */
export const expectedText = texts(
  {
    title: 'What to expect in your blood',
    which: 'Which session',
    next: 'My next session',
    last: 'My last session',
    lead: 'This is a forecast from studies of other people. Nobody measured it in you.',
    leadLearned: 'This forecast also uses what was measured in your own blood before.',
    rises: 'The drug rises in your blood for about {rise}. Then it falls.',
    falls: 'At first it falls fast, then slowly. Studies do not agree on how fast.',
    differ: 'People differ. The wide band shows 90 of 100 made-up people like you. You may be outside it.',
    picture: 'The forecast rises for about {rise} and then falls. The band around the line shows how people differ.',
    line: 'the middle of made-up people like you',
    band: '90 of 100 of them',
    much: 'more',
    little: 'none',
    start: 'start',
    end: 'last dose',
    home: 'home at the earliest',
    feltTitle: 'What people in studies felt at such levels',
    feltLead: 'These were volunteers and patients in other treatments. It does not say what you feel.',
    passed: '{n} of 100 made-up people like you get to this level.',
    nothing: 'The forecast stays below every level that we know a study for.',
    seen: '{level} ng/mL',
    noTarget: 'Nobody knows which level helps migraine, or if any does. So no level is a goal here.',
    homeTitle: 'When you may go home',
    homeRule:
      'At the earliest {stay} after the last dose. That is about {leave} after the start, if all goes as planned.',
    homeMore:
      'Staff look at how you are before you leave. Many people stay longer. This is a rule, not read from the curve.',
    numbers: 'The numbers',
    time: 'Time from the start',
    middle: 'Middle, ng/mL',
    range: '90 of 100, ng/mL',
    source: 'Source',
    ours: 'Our own rule',
    none: 'No forecast could be made for this session.',
    'racemate-70':
      'From about here people often say they feel unreal or far away. Some feel it earlier, some not at all.',
    'racemate-100': 'Studies of sudden pain use this level. The proof is old and small, and it was not about migraine.',
    'racemate-200':
      'The highest level tested in ten volunteers. The higher the level was, the stranger things seemed to them.',
    'racemate-740': 'People wake up from full anaesthesia at about this level.',
    'esketamine-159': 'In volunteers the pulse and the blood pressure were higher from here on.',
    'esketamine-320': 'The highest level tested against pain in volunteers.',
  } satisfies Record<LevelId, string> & Record<string, string>,
  {
    title: 'Qué esperar en su sangre',
    which: 'Qué sesión',
    next: 'Mi próxima sesión',
    last: 'Mi última sesión',
    lead: 'Es un pronóstico hecho con estudios de otras personas. Nadie lo midió en usted.',
    leadLearned: 'Este pronóstico usa también lo que se midió antes en su propia sangre.',
    rises: 'La medicina sube en su sangre durante unos {rise}. Luego baja.',
    falls: 'Al principio baja rápido, luego despacio. Los estudios no coinciden en la rapidez.',
    differ:
      'Las personas difieren. La banda ancha muestra a 90 de cada 100 personas inventadas como usted. Usted puede quedar fuera.',
    picture:
      'El pronóstico sube durante unos {rise} y luego baja. La banda alrededor de la línea muestra cuánto difieren las personas.',
    line: 'el medio de personas inventadas como usted',
    band: '90 de cada 100 de ellas',
    much: 'más',
    little: 'nada',
    start: 'inicio',
    end: 'última dosis',
    home: 'a casa, lo más pronto',
    feltTitle: 'Qué sintieron personas en estudios con esos niveles',
    feltLead: 'Eran voluntarios y pacientes de otros tratamientos. No dice lo que usted siente.',
    passed: '{n} de cada 100 personas inventadas como usted llegan a este nivel.',
    nothing: 'El pronóstico queda por debajo de todo nivel del que conocemos un estudio.',
    seen: '{level} ng/mL',
    noTarget:
      'Nadie sabe qué nivel ayuda contra la migraña, ni si alguno ayuda. Por eso aquí ningún nivel es una meta.',
    homeTitle: 'Cuándo puede irse a casa',
    homeRule:
      'Como muy pronto {stay} después de la última dosis. Son unos {leave} desde el inicio, si todo va según el plan.',
    homeMore:
      'El personal mira cómo está usted antes de que se vaya. Muchas personas se quedan más. Es una regla; no se lee de la curva.',
    numbers: 'Los números',
    time: 'Tiempo desde el inicio',
    middle: 'Medio, ng/mL',
    range: '90 de cada 100, ng/mL',
    source: 'Fuente',
    ours: 'Regla propia',
    none: 'No se pudo hacer un pronóstico de esta sesión.',
    'racemate-70':
      'Desde aquí, más o menos, las personas suelen sentirse irreales o lejos. Algunas antes, otras nunca.',
    'racemate-100':
      'Los estudios del dolor repentino usan este nivel. La prueba es vieja y pequeña, y no era sobre la migraña.',
    'racemate-200': 'El nivel más alto probado en diez voluntarios. Cuanto más alto era, más raro les parecía todo.',
    'racemate-740': 'Las personas despiertan de una anestesia completa cerca de este nivel.',
    'esketamine-159': 'En voluntarios el pulso y la presión eran más altos desde aquí.',
    'esketamine-320': 'El nivel más alto probado contra el dolor en voluntarios.',
  },
)
