import { drugsOf } from './drug.ts'

/** ICHD-3 8.2.1. Dihydroergotamine is counted here: our reading, the classification speaks of ergotamine. */
export const ergots = drugsOf('ergot', [
  ['ergotamine', '', 'ergotamin'],
  ['ergotamine + caffeine', 'Cafergot, Migergot', 'cafergott'],
  ['dihydroergotamine', 'Migranal, Trudhesa, D.H.E. 45, DHE', 'migrenal, dhe45'],
])
