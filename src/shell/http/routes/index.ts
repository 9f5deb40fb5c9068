import type { Route } from '../route.ts'
import { demoRoutes } from './demo.ts'
import { peopleRoutes } from './people.ts'
import { simulationRoutes } from './simulations.ts'

/** Everything the API serves; a step adds its own list here. */
export const routes: readonly Route[] = [...demoRoutes, ...peopleRoutes, ...simulationRoutes]
