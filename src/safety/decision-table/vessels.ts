import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row, ruledOutByYes } from './row.ts'

/** Ketamine and esketamine raise the blood pressure: whatever a rise could tear or stop. */
export const vessels: readonly Row[] = [
  ruledOutByYes({
    id: 'aneurysm',
    asks: 'An aneurysm of the aorta, of a brain artery or of a limb artery',
    answer: (facts) => facts.aneurysm,
    text: 'Aneurysmal vascular disease',
    wouldChange: 'Imaging that shows no aneurysm',
    source: cite('spravato-us', 'section 4; for ketamine the same hazard, our own reading', 'verified'),
  }),
  ruledOutByYes({
    id: 'avm',
    asks: 'An arteriovenous malformation',
    answer: (facts) => facts.avm,
    text: 'Arteriovenous malformation, however stable',
    wouldChange: 'Imaging that shows no malformation',
    source: cite('spravato-us', 'section 4', 'verified'),
  }),
  ruledOutByYes({
    id: 'ich',
    asks: 'Bleeding inside the brain, ever',
    answer: (facts) => facts.ich,
    text: 'History of intracerebral haemorrhage',
    wouldChange: 'A record that shows there was no bleeding',
    source: cite('spravato-us', 'section 4', 'verified'),
  }),
  ruledOutByYes({
    id: 'bp-hazard',
    asks: 'Any state in which a rise of blood pressure would be a serious hazard',
    answer: (facts) => facts.bpHazard,
    text: 'A rise of blood pressure would be a serious hazard',
    wouldChange: 'The state that makes it a hazard is over, as a clinician records',
    source: cite('ketalar-uk', 'contraindications', 'verified'),
  }),
  row<'yes' | 'no'>({
    id: 'recent-cv',
    asks: 'Heart attack, unstable angina, stroke or TIA in the last six weeks',
    answer: (facts) => facts.recentCv,
    isRequired: true,
    source: cite('spravato-eu', 'section 4.4, six weeks; stroke: Ketalar SmPC', 'recalled'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (answer) => answer === 'yes',
        text: 'Heart attack, unstable angina, stroke or TIA within six weeks',
        wouldChange: 'Six weeks since the event; then a physician’s judgement',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Heart attack, unstable angina, stroke or TIA between six weeks and twelve months ago',
        wouldChange: 'Twelve months since the event; a cardiologist’s or neurologist’s note for the reason',
        source: ourRule('twelve months of caution after the six weeks of the label'),
      },
    ],
  }),
  ruledOutByYes({
    id: 'severe-cardiac',
    asks: 'Severe coronary, muscle or valve disease, decompensated heart failure or a serious arrhythmia',
    answer: (facts) => facts.severeCardiac,
    text: 'Severe heart disease',
    wouldChange: 'A cardiologist’s note that it is treated and stable',
    source: cite(
      'cohen-2018',
      'poorly controlled cardiovascular disease; severe cardiac disease: Ketalar SmPC',
      'verified',
    ),
  }),
  row({
    id: 'stable-cad',
    asks: 'Heart disease, stable and controlled',
    source: cite('cohen-2018', 'ECG with cardiac risk', 'verified'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Stable, controlled heart disease: an ECG and a cardiologist’s note belong to the decision',
        wouldChange: 'Nothing: an ECG under 6 months and the note belong to the reason',
      },
    ],
  }),
  row({
    id: 'phaeo',
    asks: 'Phaeochromocytoma',
    source: ourRule('a blood-pressure hazard'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        text: 'Phaeochromocytoma',
        wouldChange: 'Removed, with normal metanephrines since',
      },
    ],
  }),
]
