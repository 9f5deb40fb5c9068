import { describe, expect, it, test } from 'vitest'
import type { DrugClass } from './drug.ts'
import { findPreventive } from './find-preventive.ts'
import { formulary } from './index.ts'
import { nonOpioidKinds } from './non-opioid-kind.ts'
import { atRiskFrom, overuseThresholds } from './overuse-threshold.ts'
import { type PreventiveClass, preventiveClasses, preventives, unavailableClasses } from './preventives.ts'
import { recognise } from './recognise.ts'

/** Class by class: the generic name, and after it the brands of the US and of Europe and how people often write it. */
const listed: Readonly<Partial<Record<DrugClass, string>>> = {
  triptan: `
    sumatriptan: Imitrex, Imigran, sumatripan, imatrex, Imitrex STATdose, Zembrace, Imigran-Inject, imitrex shot, Imitrex NS, Tosymra, Onzetra, Imigran Nasal, tosimra
    rizatriptan: Maxalt, RizaFilm, rizatripan, maxsalt
    zolmitriptan: Zomig, AscoTop, Zomigoro, zolmitripan, zomeg
    naratriptan: Amerge, Naramig, Formigran, naritriptan
    almotriptan: Axert, Almogran, almotripan
    eletriptan: Relpax, elatriptan, relpacks
    frovatriptan: Frova, Allegro, Migard, Menamig, frovatripan
  `,
  'combination-analgesic': `
    sumatriptan + naproxen: Treximet, trexamet
    rizatriptan + meloxicam: Symbravo, simbravo
    paracetamol + aspirin + caffeine: Excedrin Migraine, Thomapyrin, exedrin, excederin, Excedrin
    paracetamol + caffeine: Excedrin Tension, Panadol Extra, exedrin tension
    aspirin + caffeine: Anacin, BC Powder, anasin
    ibuprofen + caffeine: Thomapyrin Tension Duo, tomapyrin
    paracetamol + propyphenazone + caffeine: Saridon, sariden
    butalbital + paracetamol + caffeine: Fioricet, Esgic, fiorecet, fioricette
    butalbital + aspirin + caffeine: Fiorinal, fiornal
    butalbital + paracetamol: Allzital, Bupap, Tencon, alzital
    butalbital + paracetamol + caffeine + codeine: Fioricet with Codeine, fioricet 3
    isometheptene + dichloralphenazone + paracetamol: Midrin, Nodolor, midren
    paracetamol + codeine: Tylenol #3, co-codamol, Talvosilen, Migraleve, tylenol 3
    paracetamol + codeine + caffeine: Solpadeine Plus, solpadine
    aspirin + codeine: co-codaprin, codaprin
    hydrocodone + paracetamol: Norco, Vicodin, Lortab, vicoden, norko
    hydrocodone + ibuprofen: Vicoprofen, vicoprofin
    oxycodone + paracetamol: Percocet, Endocet, percoset
    tramadol + paracetamol: Ultracet, Zaldiar, ultraset
    dexketoprofen + tramadol: Enanplus, Skudexa, enanplus
    indomethacin + prochlorperazine + caffeine: Difmetre, difmetré
  `,
  ergot: `
    ergotamine: ergotamin
    ergotamine + caffeine: Cafergot, Migergot, cafergott
    dihydroergotamine: Migranal, Trudhesa, DHE, migrenal, D.H.E. 45, dhe45
  `,
  other: `
    lasmiditan: Reyvow, Rayvow, revow
    phenobarbital: phenobarb
    butalbital: butalbitol
    ketamine: ketamin spray
  `,
  gepant: `
    ubrogepant: Ubrelvy, ubrelvey
    rimegepant: Nurtec ODT, Vydura, nurtek, Nurtec
    zavegepant: Zavzpret, zavspret
  `,
  'non-opioid-analgesic': `
    paracetamol: Tylenol, Panadol, Doliprane, Dafalgan, tylanol, paracetemol, APAP, acetaminophen
    aspirin: Bayer, Bufferin, Aspirin, Aspro, asprin, ASA, acetylsalicylic acid
    ibuprofen: Advil, Motrin, Nurofen, Brufen, Dolormin, ibuprofin, advill, Advil Migraine
    naproxen: Naprosyn, Aleve, Anaprox, Proxen, naproxin, alieve
    diclofenac: Cambia, Cataflam, Voltaren, diclofenic, voltarin
    ketoprofen: Orudis, Profenid, Gabrilen, ketoprofin
    dexketoprofen: Enantyum, Keral, enantium
    ketorolac: Toradol, tordol, Sprix, spryx, torodol shot
    celecoxib: Elyxyb, Celebrex, celabrex
    meloxicam: Mobic, Mobec, meloxacam
    indomethacin: Indocin, Indocid, indometacin
    mefenamic acid: Ponstel, Ponstan, ponstal
    tolfenamic acid: Clotam, clotham
    flurbiprofen: Ansaid, Froben, flurbiprofin
    etodolac: Lodine, etodolack
    piroxicam: Feldene, piroxicam sl
    nabumetone: Relafen, Relifex, nabumeton
    aceclofenac: Airtal, Biofenac, aceclofenak
    etoricoxib: Arcoxia, arcoxya
    metamizole: Novalgin, Nolotil, metamizol, nolotill, dipyrone
    phenazone: Migraene-Kranit, fenazon
    aspirin + metoclopramide: Migpriv, MigraMax, migprive, lysine aspirin + metoclopramide
    ibuprofen + paracetamol: Advil Dual Action, Nuromol, duo
  `,
  opioid: `
    codeine: codeine, codine
    dihydrocodeine: DHC, dihydrocodine
    tramadol: Ultram, Tramal, Zydol, tramadal, tramodol
    tapentadol: Nucynta, Palexia, nucinta
    oxycodone: Roxicodone, OxyNorm, oxycodon
    hydromorphone: Dilaudid, Palladon, dilauded
    morphine: MSIR, Sevredol, morphene
    meperidine: Demerol, Dolantin, demeral, pethidine
    butorphanol: Stadol NS, stadal, Stadol
    nalbuphine: Nubain, nubane
  `,
  antiemetic: `
    metoclopramide: Reglan, Primperan, Paspertin, reglen
    prochlorperazine: Compazine, Stemetil, Buccastem, compazene
    promethazine: Phenergan, fenergan
    ondansetron: Zofran, zofram
    domperidone: Motilium, motillium
    diphenhydramine: Benadryl, benadril
  `,
  uncounted: `
    prednisone: Deltasone, prednizone
    prednisolone: prednisolon
    methylprednisolone: Medrol, medrol pack
    oxygen: O2
    neuromodulation device: Cefaly, gammaCore, Nerivio, Relivion
    dexamethasone: Decadron, Fortecortin, decadrone
  `,
}
const rows = Object.entries(listed).flatMap(([drugClass, lines]) =>
  lines
    .trim()
    .split(/\n\s*/)
    .map((line): [string, string, string[]] => {
      const [generic = '', names] = line.split(': ')
      return [generic, drugClass, names === undefined ? [] : names.split(', ')]
    }),
)

describe('medicines by their names', () => {
  test.each(rows)('%s, %s', (generic, drugClass, names) => {
    for (const name of [generic, ...names])
      expect([name, recognise(name)]).toEqual([
        name,
        { written: name, certain: true, drugs: [expect.objectContaining({ generic, drugClass })] },
      ])
  })

  it('and no others, but for the preventives', () => {
    const preventive = new Set(preventives.map((p) => p.generic))
    const more = formulary.filter((d) => d.drugClass !== 'uncounted' || !preventive.has(d.generic))
    expect(more.map((d) => `${d.generic}, ${d.drugClass}`).sort()).toEqual(
      rows.map(([generic, drugClass]) => `${generic}, ${drugClass}`).sort(),
    )
  })

  it('two combinations hold a triptan', () =>
    expect(formulary.filter((d) => d.alsoCountsAs !== undefined).map((d) => [d.generic, d.alsoCountsAs])).toEqual([
      ['sumatriptan + naproxen', 'triptan'],
      ['rizatriptan + meloxicam', 'triptan'],
    ]))
})

describe('the substances of the non-opioid analgesics', () => {
  const kinds = (name: string) => recognise(name)?.drugs.flatMap(nonOpioidKinds)
  test.each<[string, string[]]>([
    ['paracetamol', ['paracetamol']],
    ['aspirin', ['aspirin']],
    ['Migpriv', ['aspirin']],
    ['metamizole', ['other-non-opioid']],
    ['phenazone', ['other-non-opioid']],
    ['Nuromol', ['nsaid', 'paracetamol']],
    ['celecoxib', ['nsaid']],
    ['Excedrin', []],
    ['sumatriptan', []],
    ['metoclopramide', []],
  ])('%s: %j', (name, expected) => expect(kinds(name)).toEqual(expected))

  it('every other one is an anti-inflammatory drug', () => {
    const others = new Set(['paracetamol', 'aspirin', 'aspirin + metoclopramide', 'metamizole', 'phenazone'])
    for (const drug of formulary)
      if (drug.drugClass === 'non-opioid-analgesic' && !others.has(drug.generic))
        expect([drug.generic, nonOpioidKinds(drug).includes('nsaid')]).toEqual([drug.generic, true])
  })
})

describe('when an acute medicine is overused', () => {
  test.each([
    ['8.2.1', 'ergot', 10, 8],
    ['8.2.2', 'triptan', 10, 8],
    ['8.2.3', 'non-opioid-analgesic', 15, 12],
    ['8.2.4', 'opioid', 10, 8],
    ['8.2.5', 'combination-analgesic', 10, 8],
    ['8.2.6', 'multiple', 10, 8],
    ['8.2.7', 'unverified', 10, 8],
    ['8.2.8', 'other', 10, 8],
  ] as const)('%s %s: %i days, at risk from %i', (code, budget, days, risk) => {
    const threshold = overuseThresholds.find((t) => t.code === code)!
    expect([threshold.budget, threshold.daysPerMonth, atRiskFrom(threshold)]).toEqual([budget, days, risk])
  })

  it('there are eight, in the order of the classification', () =>
    expect(overuseThresholds.map((t) => t.code)).toEqual(Array.from({ length: 8 }, (_, i) => `8.2.${i + 1}`)))
})

/** Name, class by its number (0: no established efficacy), least mg a day (0: judged by time alone), days of a trial. */
const preventiveRows = `
propranolol | 3 | 80 | 56 | Inderal, Innopran
metoprolol | 3 | 100 | 56 | Lopressor, Toprol, Beloc
timolol | 3 | 20 | 56 | 
atenolol | 3 | 50 | 56 | Tenormin
nadolol | 3 | 40 | 56 | Corgard
bisoprolol | 3 | 5 | 56 | 
nebivolol | 3 | 5 | 56 | Bystolic
topiramate | 2 | 50 | 56 | Topamax, Trokendi, Qudexy
valproate | 2 | 500 | 56 | divalproex, valproic acid, Depakote, Depakene
zonisamide | 8 | 100 | 56 | Zonegran
gabapentin | 0 | 1200 | 56 | Neurontin
levetiracetam | 0 | 1000 | 56 | Keppra
lamotrigine | 0 | 100 | 56 | Lamictal
amitriptyline | 1 | 25 | 56 | Elavil, Saroten
nortriptyline | 1 | 25 | 56 | Pamelor
venlafaxine | 1 | 75 | 56 | Effexor
duloxetine | 1 | 60 | 56 | Cymbalta
mirtazapine | 1 | 30 | 56 | Remeron
fluoxetine | 0 | 20 | 56 | Prozac
clonidine | 0 | 0.1 | 56 | Catapres
methysergide | 8 | 2 | 56 | 
candesartan | 6 | 16 | 56 | Atacand
lisinopril | 6 | 10 | 56 | Zestril, Prinivil
telmisartan | 6 | 80 | 56 | Micardis
flunarizine | 4 | 5 | 56 | Sibelium
cinnarizine | 4 | 75 | 56 | 
verapamil | 0 | 240 | 56 | Calan, Isoptin
pizotifen | 8 | 1.5 | 56 | Sandomigran, Sanomigran
memantine | 8 | 10 | 56 | Namenda
cyproheptadine | 0 | 4 | 56 | Periactin
melatonin | 0 | 3 | 56 | 
atogepant | 5 | 10–60 | 56 | Qulipta, Aquipta
rimegepant | 5 | 37.5 | 56 | Nurtec, Vydura, rimegepant alternate day
riboflavin | 0 | 400 | 84 | vitamin B2
magnesium | 0 | 400 | 84 | 
coenzyme Q10 | 0 | 300 | 84 | CoQ10
erenumab | 5 | 0 | 84 | Aimovig
fremanezumab | 5 | 0 | 84–168 | Ajovy
fremanezumab monthly | 5 | 0 | 84 | 
fremanezumab quarterly | 5 | 0 | 168 | 
galcanezumab | 5 | 0 | 84 | Emgality
eptinezumab | 5 | 0 | 168 | Vyepti
onabotulinumtoxinA | 7 | 0 | 168 | Botox, botulinum toxin, onabotulinum toxin A
`

describe('preventives', () => {
  const table = preventiveRows
    .trim()
    .split('\n')
    .map((line) => line.split(/ \| ?/) as [string, string, string, string, string])

  test.each(table)('%s: class %s, %s mg, %s days', (generic, no, mg, days, names) => {
    const preventiveClass = preventiveClasses[Number(no) - 1] ?? null
    for (const name of [generic, ...names.split(', ')].filter((n) => n !== ''))
      expect([name, findPreventive(name)]).toMatchObject([
        name,
        {
          generic,
          preventiveClass,
          minimumMgPerDay: Number(mg.split('–')[0]) || null,
          surelyMgPerDay: Number(mg.split('–').at(-1)) || null,
          trialDays: Number(days.split('–')[0]),
          surelyDays: Number(days.split('–').at(-1)),
        },
      ])
  })

  it('and no others', () =>
    expect(preventives.map((p) => p.generic).sort()).toEqual(table.map(([generic]) => generic).sort()))

  it('the classes stand in the order of the consensus', () =>
    expect(preventiveClasses).toEqual([
      'antidepressant',
      'antiepileptic',
      'beta-blocker',
      'calcium-channel-blocker',
      'cgrp',
      'raas',
      'onabotulinumtoxina',
      'other',
    ] satisfies PreventiveClass[]))

  it('calcium-channel blockers of the list are not to be had in the US; of other countries we know nothing', () =>
    expect(unavailableClasses).toEqual({ US: ['calcium-channel-blocker'] }))

  test.each<[string, string | null]>([
    ['Propanolol 40 mg', 'propranolol'],
    ['amitriptilina 25', null],
    ['lisinoprill', 'lisinopril'],
    ['atacan', null],
    ['', null],
    ['50 mg', null],
    ['levetiracetan 500 mg', 'levetiracetam'],
  ])('“%s” is taken for %s', (written, generic) => expect(findPreventive(written)?.generic ?? null).toBe(generic))
})
