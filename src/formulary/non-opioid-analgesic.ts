import { drugsOf } from './drug.ts'

/** ICHD-3 8.2.3: one class. Paracetamol and NSAIDs add up, and two of them in one product without adjuvant stay here. */
export const nonOpioidAnalgesics = drugsOf('non-opioid-analgesic', [
  ['paracetamol', 'acetaminophen, Tylenol, Panadol, Doliprane, Dafalgan', 'tylanol, paracetemol, APAP'],
  ['aspirin', 'acetylsalicylic acid, Bayer, Bufferin, Aspro', 'asprin, ASA'],
  ['ibuprofen', 'Advil, Motrin, Nurofen, Brufen, Dolormin, Advil Migraine', 'ibuprofin, advill'],
  ['naproxen', 'Naprosyn, Aleve, Anaprox, Proxen', 'naproxin, alieve'],
  ['diclofenac', 'Cambia, Cataflam, Voltaren', 'diclofenic, voltarin'],
  ['ketoprofen', 'Orudis, Profenid, Gabrilen', 'ketoprofin'],
  ['dexketoprofen', 'Enantyum, Keral', 'enantium'],
  ['ketorolac', 'Toradol, Sprix', 'tordol, spryx, torodol shot'],
  ['celecoxib', 'Elyxyb, Celebrex', 'celabrex'],
  ['meloxicam', 'Mobic, Mobec', 'meloxacam'],
  ['indomethacin', 'Indocin, Indocid', 'indometacin'],
  ['mefenamic acid', 'Ponstel, Ponstan', 'ponstal'],
  ['tolfenamic acid', 'Clotam', 'clotham'],
  ['flurbiprofen', 'Ansaid, Froben', 'flurbiprofin'],
  ['etodolac', 'Lodine', 'etodolack'],
  ['piroxicam', 'Feldene', 'piroxicam sl'],
  ['nabumetone', 'Relafen, Relifex', 'nabumeton'],
  ['aceclofenac', 'Airtal, Biofenac', 'aceclofenak'],
  ['etoricoxib', 'Arcoxia', 'arcoxya'],
  ['metamizole', 'dipyrone, Novalgin, Nolotil', 'metamizol, nolotill'],
  ['phenazone', 'Migraene-Kranit', 'fenazon'],
  ['aspirin + metoclopramide', 'lysine aspirin + metoclopramide, Migpriv, MigraMax', 'migprive'],
  ['ibuprofen + paracetamol', 'Advil Dual Action, Nuromol', 'duo'],
])
