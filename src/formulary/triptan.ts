import { drugsOf } from './drug.ts'

/** ICHD-3 8.2.2: any triptan in any form, added up by day. */
export const triptans = drugsOf('triptan', [
  [
    'sumatriptan',
    'Imitrex, Imigran, Imitrex STATdose, Zembrace, Imigran-Inject, Imitrex NS, Tosymra, Onzetra, Imigran Nasal',
    'sumatripan, imatrex, imitrex shot, tosimra',
  ],
  ['rizatriptan', 'Maxalt, RizaFilm', 'rizatripan, maxsalt'],
  ['zolmitriptan', 'Zomig, AscoTop, Zomigoro', 'zolmitripan, zomeg'],
  ['naratriptan', 'Amerge, Naramig, Formigran', 'naritriptan'],
  ['almotriptan', 'Axert, Almogran', 'almotripan'],
  ['eletriptan', 'Relpax', 'elatriptan, relpacks'],
  ['frovatriptan', 'Frova, Allegro, Migard, Menamig', 'frovatripan'],
])
