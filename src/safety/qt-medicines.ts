import { type Citation, cite } from '#core/evidence/sources.ts'
import { anyOf, type Truth } from '#core/kernel/truth.ts'
import type { MedicationFact } from './facts.ts'
import { ingredientsOf } from './interactions/ingredients.ts'

/** Those of known risk, and the antiemetics that our own interaction list names for QT; a pharmacist reads it. */
export const qtMedicinesSource: Citation = cite('credible-meds', 'known risk of torsade', 'recalled')

const qtMedicines: ReadonlySet<string> = new Set([
  ...['methadone', 'droperidol', 'haloperidol', 'chlorpromazine', 'citalopram', 'escitalopram', 'ondansetron'],
  ...['domperidone', 'clarithromycin', 'erythromycin', 'prochlorperazine', 'metoclopramide'],
])

const ofOne = ({ name }: MedicationFact): Truth => {
  const ingredients = ingredientsOf(name)
  if (ingredients === null) return 'unknown'
  return ingredients.some((each) => qtMedicines.has(each)) ? 'met' : 'not-met'
}

/** `null`: nobody knows what this person takes. A name that isn't recognised leaves it open. */
export const lengthensQt = (medications: readonly MedicationFact[] | null): Truth =>
  medications === null ? 'unknown' : anyOf(medications.map(ofOne))
