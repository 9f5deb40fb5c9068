import { chronicMigraine } from './chronic-migraine.ts'
import { clusterForms } from './cluster-forms.ts'
import { clusterHeadache } from './cluster-headache.ts'
import type { Disorder } from './disorder.ts'
import { familialHemiplegicMigraine, sporadicHemiplegicMigraine } from './hemiplegic-migraine.ts'
import { medicationOveruseHeadache, overuseHeadacheSubtypes } from './medication-overuse-headache.ts'
import { menstrualMigraines } from './menstrual-migraine.ts'
import { auraSubforms, migraineWithAura } from './migraine-with-aura.ts'
import { migraineWithoutAura } from './migraine-without-aura.ts'
import { newDailyPersistentHeadache } from './new-daily-persistent-headache.ts'
import { nonOpioidOveruseHeadaches } from './non-opioid-overuse.ts'
import { probableDisorders } from './probable.ts'
import { probableTensionTypeForms } from './probable-tension-type.ts'
import { statusMigrainosus } from './status-migrainosus.ts'
import { tensionTypeHeadaches } from './tension-type-headache.ts'

/** Every disorder we know, in the order in which they are judged: one that excludes another comes before it. */
export const disorders: readonly Disorder[] = [
  migraineWithoutAura,
  migraineWithAura,
  ...auraSubforms,
  familialHemiplegicMigraine,
  sporadicHemiplegicMigraine,
  newDailyPersistentHeadache,
  chronicMigraine,
  ...tensionTypeHeadaches,
  clusterHeadache,
  ...clusterForms,
  ...overuseHeadacheSubtypes,
  ...nonOpioidOveruseHeadaches,
  medicationOveruseHeadache,
  statusMigrainosus,
  ...probableDisorders,
  ...probableTensionTypeForms,
  ...menstrualMigraines,
]
