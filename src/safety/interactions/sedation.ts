import { cite, ourRule } from '#core/evidence/sources.ts'
import { always, type Interaction, interaction, within } from './interaction.ts'

const label = (what: string, mark: 'verified' | 'recalled' = 'recalled') => cite('ketalar-us', what, mark)
/** "The same day" is less than 24 h ago: our own reading. */
const sameDay = 24

/** Whatever adds to sedation, slows breathing or clouds the mind. */
export const sedation: readonly Interaction[] = [
  interaction({
    no: 11,
    drugs: 'benzodiazepines',
    names:
      'alprazolam, clonazepam, diazepam, lorazepam, midazolam, temazepam, chlordiazepoxide, oxazepam, bromazepam, clobazam, triazolam, benzodiazepine',
    effect:
      'Adds sedation and may blunt the antidepressant effect; watch SpO2 and breathing, none within 2 h unless ordered',
    act: always('judge'),
    until: 'A dose lower or slower; none within 2 h unless ordered',
    source: label('section 7, benzodiazepines', 'verified'),
  }),
  interaction({
    no: 12,
    drugs: 'zolpidem, zopiclone and other sleeping medicines',
    names: 'zolpidem, zopiclone, eszopiclone, zaleplon, melatonin',
    effect: 'Sedation; none the same night before discharge',
    act: always('watch'),
    source: label('section 7, sedatives'),
  }),
  interaction({
    no: 13,
    drugs: 'opioids',
    names:
      'codeine, dihydrocodeine, tapentadol, oxycodone, hydrocodone, hydromorphone, morphine, meperidine, butorphanol, nalbuphine, fentanyl, tramadol, opioid',
    effect: 'Sedation and slowed breathing; capnography',
    act: always('reduce'),
    until: 'A dose lower or slower, with capnography',
    source: label('section 7, opioid analgesics', 'verified'),
  }),
  interaction({
    no: 14,
    drugs: 'buprenorphine, methadone',
    names: 'buprenorphine, methadone',
    effect: 'As other opioids; methadone lengthens QT',
    act: always('judge'),
    until: 'A dose lower or slower, with capnography; methadone: an ECG',
    source: label('section 7, opioid analgesics', 'verified'),
  }),
  interaction({
    no: 15,
    drugs: 'naltrexone, low dose too',
    names: 'naltrexone, low dose naltrexone',
    effect: 'May block the antidepressant part; unclear for pain',
    act: always('note'),
    source: ourRule('small studies in depression, recalled'),
  }),
  interaction({
    no: 16,
    drugs: 'gabapentin, pregabalin',
    names: 'gabapentin, pregabalin',
    effect: 'Slowed breathing together with sedatives',
    act: always('watch'),
    source: label('section 7, CNS depressants'),
  }),
  interaction({
    no: 17,
    drugs: 'muscle relaxants',
    names: 'tizanidine, cyclobenzaprine, baclofen, methocarbamol, carisoprodol',
    effect: 'Sedation; tizanidine lowers blood pressure',
    act: always('watch'),
    source: label('section 7, CNS depressants'),
  }),
  interaction({
    no: 18,
    drugs: 'first-generation antihistamines, promethazine',
    names:
      'diphenhydramine, hydroxyzine, promethazine, doxylamine, chlorpheniramine, cyproheptadine, pizotifen, dimenhydrinate, meclizine',
    effect: 'Sedation, confusion',
    act: always('watch'),
    source: label('section 7, CNS depressants'),
  }),
  interaction({
    no: 19,
    drugs: 'antipsychotics',
    names:
      'quetiapine, olanzapine, risperidone, aripiprazole, haloperidol, chlorpromazine, ziprasidone, lurasidone, clozapine',
    effect: 'Sedation; less dissociation',
    act: always('watch'),
    source: label('section 7, CNS depressants'),
  }),
  interaction({
    no: 20,
    drugs: 'prochlorperazine, metoclopramide, droperidol',
    names: 'prochlorperazine, metoclopramide, droperidol, domperidone',
    effect: 'Movement disorder, QT, sedation',
    act: always('watch'),
    source: ourRule('usual cautions of these drugs'),
  }),
  interaction({
    no: 21,
    drugs: 'alcohol',
    names: 'alcohol, beer, wine, liquor',
    effect: 'Sedation, liver; none on the same day before, none until the next day',
    act: within(sameDay, 'stop'),
    until: '24 h without alcohol',
    source: label('section 7, alcohol; the hours are ours'),
  }),
  interaction({
    no: 22,
    drugs: 'cannabis, THC',
    names: 'cannabis, thc, marijuana, dronabinol, weed',
    effect: 'Psychosis, heart rate, sedation',
    act: within(sameDay, 'stop'),
    until: '24 h without cannabis',
    source: ourRule('not on the same day'),
  }),
  interaction({
    no: 23,
    drugs: 'GHB, sodium oxybate',
    names: 'ghb, sodium oxybate, oxybate',
    effect: 'Slowed breathing',
    act: always('stop'),
    until: 'A day without it, as its prescriber agrees',
    source: ourRule('strong sedative with a narrow margin'),
  }),
  interaction({
    no: 43,
    drugs: 'lasmiditan',
    names: 'lasmiditan',
    effect: 'Sedation; no driving for 8 h after it',
    act: within(sameDay, 'stop'),
    until: '24 h since lasmiditan',
    source: ourRule('not on the same day'),
  }),
  interaction({
    no: 47,
    drugs: 'neuromuscular blockers',
    names: 'atracurium, cisatracurium, rocuronium, vecuronium',
    effect: 'A longer block',
    act: always('note'),
    source: label('section 7, neuromuscular blockers'),
  }),
]
