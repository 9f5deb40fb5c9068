import { drugsOf } from './drug.ts'

/** Taken beside a headache but in no overuse class: they neither make an acute-medication day nor leave one undecided. */
export const antiemetics = drugsOf('antiemetic', [
  ['metoclopramide', 'Reglan, Primperan, Paspertin', 'reglen'],
  ['prochlorperazine', 'Compazine, Stemetil, Buccastem', 'compazene'],
  ['promethazine', 'Phenergan', 'fenergan'],
  ['ondansetron', 'Zofran', 'zofram'],
  ['domperidone', 'Motilium', 'motillium'],
  ['diphenhydramine', 'Benadryl', 'benadril'],
])

export const steroidsOxygenAndDevices = drugsOf('uncounted', [
  ['dexamethasone', 'Decadron, Fortecortin', 'decadrone'],
  ['prednisone', 'Deltasone', 'prednizone'],
  ['prednisolone', '', 'prednisolon'],
  ['methylprednisolone', 'Medrol', 'medrol pack'],
  ['oxygen', 'O2', ''],
  ['neuromodulation device', 'Cefaly, gammaCore, Nerivio, Relivion', ''],
])
