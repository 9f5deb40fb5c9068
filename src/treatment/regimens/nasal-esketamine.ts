import { cite } from '#core/evidence/sources.ts'
import { mg, min } from '#core/kernel/quantity.ts'
import type { Regimen } from '../regimen.ts'

const perDeviceMg = 28
/** Each device gives two sprays of 14 mg, one in each nostril. */
export const mgPerEsketamineSpray = mg(14)

/** 28, 56 or 84 mg are one, two or three devices, 5 minutes apart; they differ in nothing else. */
const spravato = <Devices extends 1 | 2 | 3>(devices: Devices) =>
  ({
    id: devices === 2 ? 'nasal-esketamine' : `nasal-esketamine-${devices * perDeviceMg}`,
    name: `Esketamine spray, ${devices * perDeviceMg} mg, depression label`,
    drug: 'esketamine',
    route: 'nasal',
    setting: 'outpatient',
    dosing: { kind: 'devices', mgPerDevice: mg(perDeviceMg), devices, everyMin: min(5) },
    stopRule: 'After the last device, or sooner on distress, an alarm or the patient’s word; at least 2 hours’ watch.',
    borrowedFrom: 'depression care',
    preset: true,
    whyNotPreset: null,
    course: 'Weeks 1–4 twice a week, weeks 5–8 weekly, then every 1 or 2 weeks; supervised, REMS.',
    alongside: 'Blood pressure about 40 minutes after the last spray.',
    source: cite('spravato-us', 'dosage and administration', 'verified'),
    caveats:
      devices === 1
        ? ['28 mg as a cautious start at 65 and over is in some countries’ labels, not in the US one (recalled).']
        : [],
  }) as const satisfies Regimen

export const nasalEsketamine28 = spravato(1)
export const nasalEsketamine = spravato(2)
export const nasalEsketamine84 = spravato(3)
