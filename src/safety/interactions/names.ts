/** Other names of what the interaction rows and the formulary call otherwise: "generic: name, name". From memory, to be read by a pharmacist. */
const otherNames = `
alprazolam: xanax
clonazepam: klonopin, rivotril
diazepam: valium
lorazepam: ativan
temazepam: restoril
benzodiazepine: benzodiazepines, benzo
zolpidem: ambien
zopiclone: imovane
eszopiclone: lunesta
melatonin: melatonina
hydrocodone: hidrocodona, hysingla
oxycodone: oxycontin, oxicodona
morphine: morfina, ms contin
fentanyl: duragesic, fentanilo
opioid: opioids, opiates
buprenorphine: suboxone, subutex, butrans, belbuca, buprenorfina
methadone: metadona, dolophine
naltrexone: ldn, vivitrol, naltrexona
pregabalin: lyrica, pregabalina
gabapentin: gabapentina, gralise
tizanidine: zanaflex, tizanidina
cyclobenzaprine: flexeril, ciclobenzaprina
baclofen: lioresal, baclofeno
methocarbamol: robaxin
carisoprodol: soma
hydroxyzine: vistaril, atarax, hidroxizina
doxylamine: unisom
chlorpheniramine: chlor-trimeton
dimenhydrinate: dramamine
meclizine: antivert
diphenhydramine: difenhidramina
quetiapine: seroquel, quetiapina
olanzapine: zyprexa
risperidone: risperdal
aripiprazole: abilify
haloperidol: haldol
chlorpromazine: thorazine
alcohol: ethanol, drink, drinks, cerveza, vino
cannabis: marihuana, pot, cbd thc, mariguana
sodium oxybate: xyrem, xywav, lumryz
amphetamine: adderall, anfetamina
lisdexamfetamine: vyvanse
dextroamphetamine: dexedrine
methylphenidate: ritalin, concerta, metilfenidato
modafinil: provigil
armodafinil: nuvigil
pseudoephedrine: sudafed, pseudoefedrina
oxymetazoline: afrin
xylometazoline: otrivin
phenylephrine: neo-synephrine
fluticasone: flonase
mometasone: nasonex
budesonide: rhinocort
triamcinolone: nasacort
levothyroxine: synthroid, levoxyl, euthyrox, levotiroxina
epinephrine: epipen, adrenaline
triptan: triptans
ergot: ergots
candesartan: candesartan cilexetil
losartan: cozaar
valsartan: diovan
enalapril: vasotec
amlodipine: norvasc, amlodipino
diltiazem: cardizem
hydrochlorothiazide: hctz
guanfacine: intuniv
bupropion: wellbutrin, zyban
theophylline: theo-24, uniphyl, teofilina
carbamazepine: tegretol, carbamazepina
oxcarbazepine: trileptal
phenytoin: dilantin
st johns wort: saint johns wort, hierba de san juan, hiperico
hypericum: hypericum perforatum
rifampicin: rifadin, rifampicina
clarithromycin: biaxin, claritromicina
erythromycin: eritromicina
nirmatrelvir: paxlovid
ritonavir: norvir
grapefruit: toronja, pomelo
sertraline: zoloft, sertralina
fluoxetine: fluoxetina
citalopram: celexa
escitalopram: lexapro
paroxetine: paxil
venlafaxine: venlafaxina
desvenlafaxine: pristiq
duloxetine: duloxetina
amitriptyline: amitriptilina
nortriptyline: nortriptilina
doxepin: silenor
lithium: lithobid, litio
memantine: memantina
amantadine: symmetrel
dextromethorphan: delsym, auvelity
semaglutide: ozempic, wegovy, rybelsus
liraglutide: saxenda, victoza
dulaglutide: trulicity
tirzepatide: mounjaro, zepbound
warfarin: coumadin
apixaban: eliquis
rivaroxaban: xarelto
dabigatran: pradaxa
birth control: the pill, contraceptive pill, anticonceptivos
metronidazole: flagyl
disulfiram: antabuse
phenelzine: nardil
tranylcypromine: parnate
selegiline: emsam
linezolid: zyvox
clopidogrel: plavix
ibuprofen: ibuprofeno
naproxen: naproxeno
aspirin: aspirina
topiramate: topiramato
valproate: valproato, acido valproico
lamotrigine: lamotrigina
verapamil: verapamilo
sumatriptan: sumatriptan succinate
`

/** Medicines that are common, and in no row: known, so that asking about them isn't needed. Ours; a pharmacist reads the list. */
const withoutRow =
  'omeprazole, pantoprazole, famotidine, atorvastatin, rosuvastatin, simvastatin, metformin, cetirizine, loratadine, fexofenadine, vitamin d, vitamin b12, folic acid, iron, omega 3, probiotic, multivitamin'

/** In the formulary, but sedating or the treatment itself, and in no row: never passed over in silence. */
export const alwaysAsked: ReadonlySet<string> = new Set(['butalbital', 'dichloralphenazone', 'mirtazapine', 'ketamine'])

export const aliases: ReadonlyMap<string, string> = new Map([
  ...otherNames
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [generic = '', names = ''] = line.split(': ')
      return names.split(', ').map((name) => [name, generic] as const)
    }),
  ...withoutRow.split(', ').map((name) => [name, name] as const),
])
