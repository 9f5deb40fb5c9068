/**
 * Every paper, guideline, label and standard the clinic's rules rest on, once. A rule cites one by id and says where in it.
 * `ours` is honest about what no paper says: a choice of this project that a medical director has to sign.
 */
export const sources = {
  ours: 'Our own rule: no published source says this; the clinic’s medical director signs it',
  ichd3: 'ICHD-3. Cephalalgia 2018;38:1–211',
  healthkit: 'Apple, HealthKit documentation',
  'ehf-2020': 'Sacco et al., European Headache Federation. J Headache Pain 2020;21:76',
  'ahs-preventive': 'American Headache Society statements on migraine prevention, 2019 and 2021 (Headache)',
  'drug-labels': 'US and EU product labels',
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
  'etchison-2018': 'Etchison et al. West J Emerg Med 2018;19(6)',
  'zitek-2018': 'Zitek et al. Ann Emerg Med 2018;71:369–377',
  'nicolodi-1995': 'Nicolodi, Sicuteri. Int J Clin Pharmacol Res 1995;15:181–189',
  'charles-gallo': 'Charles, Gallo, abstract; journal and year not confirmed',
  'kaube-2000': 'Kaube et al. Neurology 2000;55:139–141',
  'afridi-2013': 'Afridi et al. Neurology 2013;80:642–647',
  'benish-2019': 'Benish et al. (THINK). J Emerg Med 2019;56:248–257',
  'turner-2020': 'Turner et al. Pediatr Neurol 2020;104:46–53',
  'domino-1984': 'Domino et al. Clin Pharmacol Ther 1984;36:645–653',
  'clements-1981': 'Clements, Nimmo. Br J Anaesth 1981;53:27',
  'herd-2007': 'Herd, Anderson. Paediatr Anaesth 2007;17:622',
  'herd-2008': 'Herd et al. Paediatr Anaesth 2008;18:36',
  'hijazi-2003': 'Hijazi et al. Br J Anaesth 2003;90:155',
  'perez-ruixo-2021': 'Perez-Ruixo et al. Clin Pharmacokinet 2021;60:501',
  'otto-2021': 'Otto et al. Eur J Clin Pharmacol 2021;77:1181',
  'fanta-2015': 'Fanta et al. Eur J Clin Pharmacol 2015;71:441',
  'simons-2022': 'Simons et al. Front Pain Res 2022;3:946486',
  'kamp-2020': 'Kamp et al. Anesthesiology 2020;133:1192',
  'olofsen-2012': 'Olofsen et al. Anesthesiology 2012;117:353',
  'yanagihara-2003': 'Yanagihara et al. Biopharm Drug Dispos 2003;24:37',
  'pharmacotherapy-2022': 'Nasal racemic ketamine in volunteers. Pharmacotherapy 2022;42:298',
  'bowdle-1998': 'Bowdle et al. Anesthesiology 1998;88:82',
  'sigtermans-2009': 'Sigtermans et al. Anesthesiology 2009;111:892',
  'langsjo-2005': 'Långsjö et al. Anesthesiology 2005;103:258',
  'dahan-2011': 'Dahan et al. Eur J Pain 2011;15:258',
  'ebert-1997': 'Ebert et al. Eur J Pharmacol 1997;333:99',
  stanpump: 'STANPUMP and stanpumpR, open-source simulators of one author',
  opentiva: 'opentiva, an open-source simulator',
  nlmixr2lib: 'nlmixr2lib, a public library of published models',
  'devine-1974': 'Devine 1974, ideal body weight',
  'kosinski-2003': 'Kosinski et al., HIT-6. Qual Life Res 2003;12:963–974',
  'houts-2020': 'Houts et al. Headache 2020;60:2003',
  'stewart-2001': 'Stewart et al., MIDAS. Neurology 2001;56(6 Suppl 1):S20–S28',
  'blumenfeld-2011': 'Blumenfeld et al. Cephalalgia 2011;31:301–315',
  'ahs-cgrp':
    'American Headache Society on CGRP antibodies, table as printed in J Headache Pain 2023, doi 10.1186/s10194-023-01539-8',
  'ninds-cde': 'NINDS Common Data Elements, headache',
  'cole-2009': 'Cole et al., MSQ v2.1 differences. Cephalalgia 2009;29:1180–1187',
  'kroenke-2001': 'Kroenke, Spitzer, Williams, PHQ-9. J Gen Intern Med 2001;16:606–613',
  'lowe-2004': 'Löwe et al. Med Care 2004;42:1194–1201',
  'spitzer-2006': 'Spitzer et al., GAD-7. Arch Intern Med 2006;166:1092–1097',
  'toussaint-2020': 'Toussaint et al. J Affect Disord 2020;265:395–401',
  'guy-1976': 'Guy. ECDEU Assessment Manual for Psychopharmacology, 1976: Clinical Global Impressions',
  'farrar-2001': 'Farrar et al. Pain 2001;94:149–158',
  'morin-2011': 'Morin et al., ISI. Sleep 2011;34:601–608',
  'yang-2009': 'Yang et al. Curr Med Res Opin 2009;25:2487–2494',
  'buysse-1989': 'Buysse et al., PSQI. Psychiatry Res 1989;28:193–213',
  'posner-2011': 'Posner et al., C-SSRS. Am J Psychiatry 2011;168:1266–1277',
  'bremner-1998': 'Bremner et al., CADSS. J Trauma Stress 1998;11:125–136',
  'chernik-1990': 'Chernik et al., OAA/S. J Clin Psychopharmacol 1990;10:244–251',
  'sessler-2002': 'Sessler et al., RASS. Am J Respir Crit Care Med 2002;166:1338–1344',
  'aldrete-1995': 'Aldrete. J Clin Anesth 1995;7:89–91',
  'chung-1995': 'Chung, Chan, Ong, PADSS. J Clin Anesth 1995;7:500–506',
  'bush-1998': 'Bush et al., AUDIT-C. Arch Intern Med 1998;158:1789–1795',
  'skinner-1982': 'Skinner, DAST. Addict Behav 1982;7:363–371',
  'tassorelli-2018':
    'Tassorelli et al., International Headache Society, trials in chronic migraine. Cephalalgia 2018;38:815–832',
  'mueller-2007': 'Müller. A theory of robust long-run variance estimation. J Econometrics 2007;141:1331–1352',
  'holm-1979': 'Holm. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65–70',
  'kostecki-dillon':
    'Kostecki-Dillon, Monette, Wong, headache diaries of 133 people; R package carData, KosteckiDillon',
  'park-2021': 'Park et al. 2021, telephone survey, abstract',
  'chah-2021': 'Chah et al. J Dent Anesth Pain Med 2021;21:413–429',
  'orhurhu-2019': 'Orhurhu et al. Anesth Analg 2019;129:241–254',
  'bilhimer-2020': 'Bilhimer, Groth, Holmes. Adv Emerg Nurs J 2020;42(2)',
  'schwenk-2021': 'Schwenk et al. J Clin Pharmacol 2021;61:1421–1429',
  'cluster-review-2024': 'Review of ketamine for cluster headache with a 10-patient cohort, 2024; PMC11111424',
  'robblee-2025':
    'Robblee et al., American Headache Society, parenteral treatment in the emergency department. Headache 2025',
  'peltoniemi-2011': 'Peltoniemi et al. (ticlopidine, itraconazole). Clin Pharmacol Ther 2011;90:296–302',
  'peltoniemi-2012-rifampicin': 'Peltoniemi et al. (rifampicin). Basic Clin Pharmacol Toxicol 2012;111:325–332',
  'peltoniemi-2012-grapefruit': 'Peltoniemi et al. (grapefruit juice). Eur J Clin Pharmacol 2012;68:979–986',
  'peltoniemi-2012-st-johns-wort': 'Peltoniemi et al. (St John’s wort). Fundam Clin Pharmacol 2012;26:743–750',
  'hagelberg-2010': 'Hagelberg et al. (clarithromycin). Eur J Pain 2010',
  'anand-2000': 'Anand et al. 2000, lamotrigine and the perceptual effects of ketamine',
  'fda-liver-2009': 'FDA guidance on drug-induced liver injury, 2009',
  'pasero-poss': 'Pasero. Pasero Opioid-induced Sedation Scale; J Perianesth Nurs 2009;24:186–190',
  'asa-fasting':
    'American Society of Anesthesiologists, preoperative fasting guidelines. Anesthesiology 2017;126:376–393',
  'asa-monitoring': 'American Society of Anesthesiologists, Standards for Basic Anesthetic Monitoring, 2020',
  'joint-commission': 'The Joint Commission, National Patient Safety Goals: two patient identifiers',
  'credible-meds': 'CredibleMeds, QT drug lists',
  ctcae: 'Common Terminology Criteria for Adverse Events, US National Cancer Institute',
  'iec-60601-1-8': 'IEC 60601-1-8, alarm systems in medical electrical equipment',
  'rafiei-sarvari-2022':
    'Rafiei Sarvari et al. Nasal ketamine against ketorolac. Head Face Med 2022;18:1, doi 10.1186/s13005-021-00303-0',
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
