import { drugsOf } from './drug.ts'

/** No overuse threshold is published for them: their days are counted, no verdict is given. */
export const gepants = drugsOf('gepant', [
  ['ubrogepant', 'Ubrelvy', 'ubrelvey'],
  ['rimegepant', 'Nurtec, Nurtec ODT, Vydura', 'nurtek'],
  ['zavegepant', 'Zavzpret', 'zavspret'],
])
