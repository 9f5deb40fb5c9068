import type { Model } from '../model.ts'
import { clements1981 } from './clements-1981.ts'
import { domino1984 } from './domino-1984.ts'
import { herd2007 } from './herd-2007.ts'
import { hijazi2003 } from './hijazi-2003.ts'
import { nasalFallback } from './nasal-fallback.ts'
import { otto2021 } from './otto-2021.ts'
import { perezRuixo2021 } from './perez-ruixo-2021.ts'
import { simons2022 } from './simons-2022.ts'
import { oneCompartment, threeCompartment, twoCompartment } from './test-only.ts'

/** To add a model: its file, and its line here. */
export const models: readonly Model[] = [
  domino1984,
  clements1981,
  herd2007,
  hijazi2003,
  nasalFallback,
  perezRuixo2021,
  otto2021,
  simons2022,
  oneCompartment,
  twoCompartment,
  threeCompartment,
]

const byId = new Map(models.map((model) => [model.id, model]))
export const modelOf = (id: string): Model | null => byId.get(id) ?? null
