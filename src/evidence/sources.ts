/**
 * Every paper, guideline, label and standard the clinic's rules rest on, once. A rule cites one by id and says where in it.
 * `ours` is honest about what no paper says: a choice of this project that a medical director has to sign.
 */
export const sources = {
  ours: 'Our own rule: no published source says this; the clinic’s medical director signs it',
  ichd3: 'ICHD-3. Cephalalgia 2018;38:1–211',
  'ehf-2020': 'Sacco et al., European Headache Federation. J Headache Pain 2020;21:76',
  snnoop10: 'Do et al. Neurology 2019;92:134',
  'cohen-2018':
    'Cohen et al., ASRA/AAPM/ASA consensus on IV ketamine for chronic pain. Reg Anesth Pain Med 2018;43:521–546',
  'schwenk-acute-2018':
    'Schwenk et al., ASRA/AAPM/ASA consensus on ketamine for acute pain. Reg Anesth Pain Med 2018;43:456–466',
  'ketalar-us': 'Ketalar (ketamine) US label',
  'ketalar-uk': 'Ketalar SmPC, UK 2019',
  'ketamine-ch': 'Ketamine product text, Switzerland',
  'spravato-us': 'Spravato (esketamine nasal) US label',
  'spravato-eu': 'Spravato SmPC, EU',
  'fda-2022': 'FDA alert on compounded ketamine nasal spray, 2022-02-16',
  'fda-2023': 'FDA warning on compounded ketamine products, 2023-10-10',
  'lauritsen-2016': 'Lauritsen et al. J Headache Pain 2016;17:106',
  'pomeroy-2017': 'Pomeroy et al. Headache 2017;57:276–282',
  'schwenk-2018': 'Schwenk et al. Reg Anesth Pain Med 2018;43:875–879',
  'yuan-2023': 'Yuan et al. Reg Anesth Pain Med 2023;48:581–587',
  'andrade-2017': 'Andrade. J Clin Psychiatry 2017;78:e852',
  'noseda-2016': 'Noseda et al. Brain 2016;139:1971',
  'krusz-2010': 'Krusz. J Pain 2010;11(4 suppl), abstract',
  'granata-2016': 'Granata et al. Schmerz 2016;30:286',
  'moisset-2017': 'Moisset et al. Headache 2017;57:1261–1264',
  'moisset-2020': 'Moisset et al. Headache 2020, doi 10.1111/head.14005',
  'hoydonckx-2023': 'Hoydonckx et al. (KetHead). Trials 2023, doi 10.1186/s13063-023-07186-3; NCT05306899',
  'etchison-2018': 'Etchison et al. 2018, randomised trial in the emergency department',
  'zitek-2018': 'Zitek et al. 2018, randomised trial in the emergency department',
  'nicolodi-1995': 'Nicolodi, Sicuteri. Int J Clin Pharmacol Res 1995;15:181–189',
  'charles-gallo': 'Charles, Gallo, abstract; journal and year not confirmed',
  'kaube-2000': 'Kaube et al. 2000',
  'afridi-2013': 'Afridi et al. 2013',
  'benish-2019': 'Benish et al. (THINK). J Emerg Med 2019;56:248–257',
  'turner-2020': 'Turner et al. Pediatr Neurol 2020;104:46–53',
  'pound-1959': 'International avoirdupois pound, 1959: 0.45359237 kg',
  'devine-1974': 'Devine 1974, ideal body weight',
} as const satisfies Record<string, string>

export type SourceId = keyof typeof sources

/** `verified`: read in the named source. `recalled`: from memory of it, to be checked. `ours`: our own rule. */
export type Mark = 'verified' | 'recalled' | 'ours'

export interface Citation {
  readonly source: SourceId
  readonly locator: string
  readonly mark: Mark
}

export const cite = (source: SourceId, locator: string, mark: Mark): Citation => ({ source, locator, mark })

/** A rule nobody published: what it was derived from, or why it is cautious, stands in the locator. */
export const ourRule = (locator: string): Citation => cite('ours', locator, 'ours')

export const citationText = ({ source, locator, mark }: Citation): string => {
  const where = locator === '' ? sources[source] : `${sources[source]}, ${locator}`
  return mark === 'recalled' ? `${where} (recalled, not yet checked)` : where
}
