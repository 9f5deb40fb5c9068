import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'

/** What may happen, how it is recognised, and what the site's protocol asks then. A prompt names no dose: medicines need an order. */
export interface AdverseKind {
  readonly code: string
  readonly name: string
  readonly recognise: string
  readonly prompt: string
  /** The drug is stopped first, whatever else is done. */
  readonly stops: boolean
  readonly source: Citation
}

const usual = ourRule('standing prompts; the site’s protocol decides')
type Row = readonly [code: string, name: string, recognise: string, prompt: string, stops: boolean, source?: Citation]
const kind = ([code, name, recognise, prompt, stops, source = usual]: Row): AdverseKind => ({
  code,
  name,
  recognise,
  prompt,
  stops,
  source,
})

export const adverseKinds: readonly AdverseKind[] = [
  kind(['nausea', 'Nausea', '', 'Antiemetic by order', false]),
  kind(['vomiting', 'Vomiting', '', 'Stop, turn to the side, suction; antiemetic by order', true]),
  kind([
    'hypertension',
    'High pressure',
    'A13–A16',
    'Pause and repeat within 2 min; stop if confirmed; quiet; medicine only by order',
    false,
  ]),
  kind(['heart-rate', 'Fast or slow heart', 'A09–A12', 'No increase, ECG, call the physician', false]),
  kind([
    'airway',
    'Airway, no breath, low SpO₂',
    'stridor, no air; A02–A06',
    'Stop, airway manoeuvre, oxygen, bag and mask, emergency call',
    true,
  ]),
  kind([
    'emergence',
    'Distress, panic, agitation',
    'distress; RASS +2 or more',
    'Stop, few stimuli, stay, reassure; a benzodiazepine only by order',
    true,
    cite('ketalar-us', 'emergence reactions', 'verified'),
  ]),
  kind([
    'extravasation',
    'Pain or swelling at the line',
    'pain, swelling',
    'Stop, remove the line, estimate what was not given',
    true,
  ]),
  kind([
    'anaphylaxis',
    'Allergic reaction',
    'rash with airway or pressure',
    'Stop, emergency call; adrenaline by the site’s protocol',
    true,
  ]),
  kind([
    'seizure',
    'Seizure or spasm',
    '',
    'Stop, protect, call',
    true,
    cite('ketalar-us', 'seizure-like spasms', 'verified'),
  ]),
  kind([
    'suicidal-statement',
    'Suicidal statement',
    'any mention',
    'Do not leave alone; the physician, now; 988 (US)',
    false,
  ]),
  kind(['chest-or-stroke', 'Chest pain, stroke sign, worst headache', '', 'Stop, emergency call', true]),
  kind(['double-vision', 'Double vision, dizziness', '', 'Record; tell the physician', false]),
  kind([
    'urinary',
    'Pain on passing water',
    '',
    'Record; tell the physician',
    false,
    cite('ketalar-us', 'urinary tract', 'verified'),
  ]),
  kind([
    'medication-error',
    'Dose is not the order',
    'dose ≠ order',
    'Stop, tell physician and patient, incident report',
    true,
  ]),
  kind(['other', 'Something else', '', 'Record; tell the physician', false]),
]

export const grades: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: 'mild',
  2: 'moderate: something was done',
  3: 'severe: longer stay, physician at the bedside',
  4: 'life-threatening',
  5: 'death',
}
export const gradeSource = cite('ctcae', 'the shape of its grades', 'recalled')
