import { type Drug, drugsOf } from './drug.ts'

/** ICHD-3 8.2.5: two or more classes in one product (an opioid, butalbital or caffeine beside an analgesic). */
const combinations = drugsOf('combination-analgesic', [
  ['paracetamol + aspirin + caffeine', 'Excedrin, Excedrin Migraine, Thomapyrin', 'exedrin, excederin'],
  ['paracetamol + caffeine', 'Excedrin Tension, Panadol Extra', 'exedrin tension'],
  ['aspirin + caffeine', 'Anacin, BC Powder', 'anasin'],
  ['ibuprofen + caffeine', 'Thomapyrin Tension Duo', 'tomapyrin'],
  ['paracetamol + propyphenazone + caffeine', 'Saridon', 'sariden'],
  ['butalbital + paracetamol + caffeine', 'Fioricet, Esgic', 'fiorecet, fioricette'],
  ['butalbital + aspirin + caffeine', 'Fiorinal', 'fiornal'],
  ['butalbital + paracetamol', 'Allzital, Bupap, Tencon', 'alzital'],
  ['butalbital + paracetamol + caffeine + codeine', 'Fioricet with Codeine', 'fioricet 3'],
  ['isometheptene + dichloralphenazone + paracetamol', 'Midrin, Nodolor', 'midren'],
  ['paracetamol + codeine', 'Tylenol #3, co-codamol, Talvosilen, Migraleve', 'tylenol 3'],
  ['paracetamol + codeine + caffeine', 'Solpadeine Plus', 'solpadine'],
  ['aspirin + codeine', 'co-codaprin', 'codaprin'],
  ['hydrocodone + paracetamol', 'Norco, Vicodin, Lortab', 'vicoden, norko'],
  ['hydrocodone + ibuprofen', 'Vicoprofen', 'vicoprofin'],
  ['oxycodone + paracetamol', 'Percocet, Endocet', 'percoset'],
  ['tramadol + paracetamol', 'Ultracet, Zaldiar', 'ultraset'],
  ['dexketoprofen + tramadol', 'Enanplus, Skudexa', ''],
  ['indomethacin + prochlorperazine + caffeine', 'Difmetre', ''],
])

const withTriptan = drugsOf('combination-analgesic', [
  ['sumatriptan + naproxen', 'Treximet', 'trexamet'],
  ['rizatriptan + meloxicam', 'Symbravo', 'simbravo'],
]).map((drug): Drug => ({ ...drug, alsoCountsAs: 'triptan' }))

export const combinationAnalgesics = [...combinations, ...withTriptan]
