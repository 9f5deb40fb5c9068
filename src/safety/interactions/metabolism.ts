import { cite, ourRule } from '#core/evidence/sources.ts'
import { always, byRoute, type Interaction, interaction, within } from './interaction.ts'

const recalledLabel = (what: string) => cite('ketalar-us', what, 'recalled')
const grapefruitByMouth = within(72, 'judge')

/** CYP3A4 and CYP2B6 turn ketamine into norketamine: what is swallowed changes much, what goes into a vein little. */
export const metabolism: readonly Interaction[] = [
  interaction({
    no: 1,
    drugs: 'ticlopidine',
    names: 'ticlopidine',
    effect: 'Blocks CYP2B6: oral S-ketamine exposure × 2.4',
    act: byRoute({ oral: 'reduce', else: 'watch' }),
    until: 'Another route, or two weeks without it if its prescriber agrees',
    source: cite('peltoniemi-2011', 'abstract', 'verified'),
  }),
  interaction({
    no: 2,
    drugs: 'clopidogrel',
    names: 'clopidogrel',
    effect: 'Blocks CYP2B6, more weakly',
    act: always('watch'),
    source: recalledLabel('CYP2B6 inhibitors'),
  }),
  interaction({
    no: 3,
    drugs: 'itraconazole, ketoconazole, posaconazole',
    names: 'itraconazole, ketoconazole, posaconazole',
    effect: 'CYP3A4: itraconazole left the exposure to oral S-ketamine as it was, but drowsiness rose',
    act: byRoute({ oral: 'watch', else: 'note' }),
    source: cite('peltoniemi-2011', 'abstract', 'verified'),
  }),
  interaction({
    no: 4,
    drugs: 'clarithromycin, erythromycin',
    names: 'clarithromycin, erythromycin',
    effect: 'CYP3A4: clarithromycin raised oral S-ketamine exposure × 2.6, its peak × 3.6',
    act: byRoute({ oral: 'reduce', else: 'watch' }),
    until: 'Another route, or the end of the antibiotic',
    source: cite('hagelberg-2010', 'abstract', 'verified'),
  }),
  interaction({
    no: 5,
    drugs: 'grapefruit juice',
    names: 'grapefruit, grapefruit juice',
    effect: 'CYP3A4 in the gut: oral S-ketamine exposure × 3.0, peak × 2.1; by mouth not within 3 days',
    act: (c) =>
      c.route === 'oral' ? grapefruitByMouth(c) : byRoute({ oral: 'judge', nasal: 'watch', else: 'note' })(c),
    until: 'Three days without grapefruit',
    source: cite('peltoniemi-2012-grapefruit', 'abstract', 'verified'),
  }),
  interaction({
    no: 6,
    drugs: 'ritonavir, cobicistat, nirmatrelvir with ritonavir',
    names: 'ritonavir, cobicistat, nirmatrelvir',
    effect: 'Strong block of CYP3A4',
    act: byRoute({ oral: 'stop', else: 'reduce' }),
    until: 'Another route than by mouth, and the end of its course',
    source: recalledLabel('strong CYP3A4 inhibitors'),
  }),
  interaction({
    no: 7,
    drugs: 'rifampicin',
    names: 'rifampicin, rifampin',
    effect: 'Induction: exposure −14 % by vein, −86 % by mouth, where no effect is to be expected',
    act: byRoute({ oral: 'judge', else: 'note' }),
    until: 'Another route: by vein the loss is small',
    source: cite('peltoniemi-2012-rifampicin', 'abstract; the act by mouth is ours', 'verified'),
  }),
  interaction({
    no: 8,
    drugs: 'St John’s wort',
    names: 'st johns wort, hypericum',
    effect: 'Induction: oral S-ketamine exposure −58 %, peak −66 %',
    act: byRoute({ oral: 'note', else: 'watch' }),
    source: cite('peltoniemi-2012-st-johns-wort', 'abstract', 'verified'),
  }),
  interaction({
    no: 9,
    drugs: 'carbamazepine, phenytoin, phenobarbital',
    names: 'carbamazepine, oxcarbazepine, phenytoin, phenobarbital',
    effect: 'Induction; no higher dose without a clinician',
    act: always('note'),
    source: recalledLabel('CYP3A4 inducers'),
  }),
  interaction({
    no: 10,
    drugs: 'efavirenz',
    names: 'efavirenz',
    effect: 'Induction of CYP2B6',
    act: always('note'),
    source: recalledLabel('CYP2B6 inducers'),
  }),
  interaction({
    no: 48,
    drugs: 'estrogens, hormonal contraceptives',
    names: 'ethinylestradiol, ethinyl estradiol, estradiol, levonorgestrel, drospirenone, norethindrone, birth control',
    effect: 'CYP2B6, small',
    act: always('note'),
    source: ourRule('small by analogy; not measured with ketamine at low dose'),
  }),
  interaction({
    no: 49,
    drugs: 'disulfiram, metronidazole',
    names: 'disulfiram, metronidazole',
    effect: 'None with ketamine; what a compounded spray is dissolved in may hold alcohol',
    act: ({ route }) => (route === 'nasal' ? 'ask' : 'note'),
    until: 'The pharmacy’s word that the spray holds no alcohol',
    source: ourRule('the pharmacy knows the excipients'),
  }),
]
