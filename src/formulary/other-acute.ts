import { drugsOf } from './drug.ts'

/** ICHD-3 8.2.8: acute drugs of no other class. Ketamine at home is counted here: our reading. */
export const otherAcute = drugsOf('other', [
  ['lasmiditan', 'Reyvow, Rayvow', 'revow'],
  ['butalbital', '', 'butalbitol'],
  ['phenobarbital', '', 'phenobarb'],
  ['ketamine', 'ketamine nasal', 'ketamin spray, ketamin'],
])
