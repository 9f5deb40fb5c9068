import { cite, ourRule } from '#core/evidence/sources.ts'
import { always, byRoute, type Interaction, inTheNose, interaction, stopWhenRaised, within } from './interaction.ts'

const spravato = cite('spravato-us', 'section 7', 'verified')

/** Whatever raises or lowers the pressure, narrows vessels, or keeps a spray out. */
export const pressure: readonly Interaction[] = [
  interaction({
    no: 24,
    drugs: 'MAO inhibitors',
    names: 'phenelzine, tranylcypromine, selegiline, rasagiline, isocarboxazid, linezolid, methylene blue',
    effect: 'A blood-pressure crisis is possible: watch closely',
    act: stopWhenRaised('judge'),
    until: 'Blood pressure below 140/90; or 14 days without it, as its prescriber agrees',
    source: spravato,
  }),
  interaction({
    no: 25,
    drugs: 'stimulants',
    names:
      'amphetamine, dextroamphetamine, lisdexamfetamine, methylphenidate, dexmethylphenidate, modafinil, armodafinil',
    effect: 'Blood pressure, heart rate; hold the morning dose if its prescriber agrees',
    act: always('watch'),
    source: spravato,
  }),
  interaction({
    no: 26,
    drugs: 'decongestants',
    names: 'pseudoephedrine, phenylephrine, oxymetazoline, xylometazoline',
    effect: 'Blood pressure; in the nose less is taken up: wait an hour',
    act: inTheNose(1, 'judge', 'watch'),
    until: 'An hour since the spray',
    source: cite('spravato-us', 'section 2.1, one hour', 'recalled'),
  }),
  interaction({
    no: 27,
    drugs: 'nasal steroids',
    names: 'fluticasone, mometasone, budesonide, triamcinolone',
    effect: 'In the nose less is taken up: wait an hour',
    act: inTheNose(1, 'judge', 'note'),
    until: 'An hour since the spray',
    source: cite('spravato-us', 'section 2.1, one hour', 'recalled'),
  }),
  interaction({
    no: 30,
    drugs: 'levothyroxine',
    names: 'levothyroxine, liothyronine',
    effect: 'Blood pressure and heart rate up',
    act: always('watch'),
    source: cite('ketalar-uk', 'interactions', 'recalled'),
  }),
  interaction({
    no: 31,
    drugs: 'sympathomimetics, vasopressin, epinephrine',
    names: 'epinephrine, ephedrine, vasopressin, phentermine, isometheptene',
    effect: 'A stronger rise of blood pressure; low dose',
    act: always('watch'),
    source: cite('ketalar-us', 'section 7', 'recalled'),
  }),
  interaction({
    no: 32,
    drugs: 'triptans',
    names: 'sumatriptan, rizatriptan, zolmitriptan, naratriptan, almotriptan, eletriptan, frovatriptan, triptan',
    effect: 'A rise of blood pressure and vasospasm of their own: 2 h apart, before and after',
    act: within(2, stopWhenRaised('judge')),
    until: 'Two hours since the triptan; blood pressure below 140/90',
    source: ourRule('two hours; no trial tells'),
  }),
  interaction({
    no: 33,
    drugs: 'ergotamine, dihydroergotamine',
    names: 'ergotamine, dihydroergotamine, methysergide, ergot',
    effect: 'Narrows vessels, raises blood pressure: none within 24 h',
    act: within(24, 'stop'),
    until: '24 h since the ergot',
    source: ourRule('a day; no trial tells'),
  }),
  interaction({
    no: 34,
    drugs: 'clonidine, dexmedetomidine, guanfacine',
    names: 'clonidine, dexmedetomidine, guanfacine',
    effect: 'Less rise of blood pressure and less dissociation, more sedation, slow pulse; may be ordered',
    act: always('watch'),
    source: ourRule('used for this on purpose in anaesthesia, recalled'),
  }),
  interaction({
    no: 35,
    drugs: 'beta-blockers',
    names: 'propranolol, metoprolol, atenolol, nadolol, timolol, bisoprolol, nebivolol, carvedilol, labetalol',
    effect: 'Blunt the heart rate and hide stress',
    act: always('watch'),
    source: ourRule('usual caution of the class'),
  }),
  interaction({
    no: 36,
    drugs: 'ACE inhibitors, ARBs, other antihypertensives',
    names:
      'candesartan, losartan, valsartan, telmisartan, olmesartan, irbesartan, lisinopril, enalapril, ramipril, perindopril, hydrochlorothiazide, chlorthalidone, spironolactone, furosemide',
    effect: 'Take as usual on the day',
    act: always('note'),
    source: ourRule('a missed tablet raises the pressure'),
  }),
  interaction({
    no: 37,
    drugs: 'calcium-channel blockers',
    names: 'verapamil, diltiazem, amlodipine, nifedipine, flunarizine, cinnarizine',
    effect: 'Verapamil and diltiazem block CYP3A4; blood pressure',
    act: byRoute({ oral: 'watch', else: 'note' }),
    source: ourRule('CYP3A4 by mouth'),
  }),
]
