import { drugsOf } from './drug.ts'

/** ICHD-3 8.2.4: an opioid alone in its product; together with an analgesic it is a combination (8.2.5). */
export const opioids = drugsOf('opioid', [
  ['codeine', '', 'codine'],
  ['dihydrocodeine', 'DHC', 'dihydrocodine'],
  ['tramadol', 'Ultram, Tramal, Zydol', 'tramadal, tramodol'],
  ['tapentadol', 'Nucynta, Palexia', 'nucinta'],
  ['oxycodone', 'Roxicodone, OxyNorm', 'oxycodon'],
  ['hydromorphone', 'Dilaudid, Palladon', 'dilauded'],
  ['morphine', 'MSIR, Sevredol', 'morphene'],
  ['meperidine', 'pethidine, Demerol, Dolantin', 'demeral'],
  ['butorphanol', 'Stadol, Stadol NS', 'stadal'],
  ['nalbuphine', 'Nubain', 'nubane'],
])
