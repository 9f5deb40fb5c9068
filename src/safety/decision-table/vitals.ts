import { cite, ourRule } from '#core/evidence/sources.ts'
import { type BloodPressure, known } from '../facts.ts'
import { type Row, row } from './row.ts'

const reaches = ({ systolic, diastolic }: BloodPressure, s: number, d: number): boolean =>
  (known(systolic) ?? 0) >= s || (known(diastolic) ?? 0) >= d

const judgement = { verdict: 'physician-judgement', scope: 'today' } as const
const notToday = { verdict: 'not-a-candidate', scope: 'today' } as const

/** Measured before the dose; every bound belongs to the milder side. Fractions fall to the stricter one. */
export const vitals: readonly Row[] = [
  row<BloodPressure>({
    id: 'bp-today',
    asks: 'Blood pressure before the dose',
    answer: ({ bp }) => bp,
    isComplete: ({ systolic, diastolic }) => known(systolic) !== null && known(diastolic) !== null,
    isRequired: true,
    source: cite('spravato-us', 'section 5: above 140/90 consider; 160/100 is our own bound', 'verified'),
    grades: [
      {
        ...notToday,
        when: (bp) => reaches(bp, 160, 100),
        text: 'Blood pressure of 160 systolic or 100 diastolic or more',
        wouldChange: 'Repeat after rest; below 160/100 a physician may decide, below 140/90 it is clear',
      },
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        text: 'Resting above 180 systolic or 100 diastolic on two visits: not until controlled',
        wouldChange: 'Controlled: at most 180/100 at rest at a new visit, then judged on the day',
        source: cite('ketamine-ch', '180/100', 'verified'),
      },
      {
        ...judgement,
        when: (bp) => reaches(bp, 140, 90),
        text: 'Blood pressure of 140–159 systolic or 90–99 diastolic',
        wouldChange: 'Repeat after rest; below 140/90 it is clear',
      },
    ],
  }),
  row<number>({
    id: 'hr-today',
    asks: 'Heart rate before the dose',
    answer: ({ hr }) => hr,
    isRequired: true,
    source: ourRule('50–100/min is usual at rest'),
    grades: [
      {
        ...notToday,
        when: (hr) => hr < 45 || hr > 120,
        text: 'Heart rate below 45 or above 120/min',
        wouldChange: 'A new measurement of 45 to 120/min; clear from 50 to 100',
      },
      {
        ...judgement,
        when: (hr) => hr < 50 || hr > 100,
        text: 'Heart rate of 45–49 or 101–120/min',
        wouldChange: 'A new measurement of 50 to 100/min',
      },
    ],
  }),
  row<number>({
    id: 'spo2-today',
    asks: 'Oxygen saturation on room air before the dose',
    answer: ({ spo2 }) => spo2,
    isRequired: true,
    source: ourRule('94 % on room air leaves room above the stop at 90 %'),
    grades: [
      {
        ...notToday,
        when: (spo2) => spo2 < 92,
        text: 'Oxygen saturation below 92 % on room air',
        wouldChange: 'A new measurement of 92 % or more; clear from 94 %',
      },
      {
        ...judgement,
        when: (spo2) => spo2 < 94,
        text: 'Oxygen saturation of 92–93 % on room air',
        wouldChange: 'A new measurement of 94 % or more',
      },
    ],
  }),
  row<number>({
    id: 'rr-today',
    asks: 'Breathing rate before the dose',
    answer: ({ rr }) => rr,
    source: ourRule('10–20/min is usual at rest'),
    grades: [
      {
        ...notToday,
        when: (rr) => rr < 8 || rr > 24,
        text: 'Breathing rate below 8 or above 24/min',
        wouldChange: 'A new measurement of 8 to 24/min; clear from 10 to 20',
      },
      {
        ...judgement,
        when: (rr) => rr < 10 || rr > 20,
        text: 'Breathing rate of 8–9 or 21–24/min',
        wouldChange: 'A new measurement of 10 to 20/min',
      },
    ],
  }),
]
