import type { Route } from '../route.ts'
import { assessmentRoutes } from './assessments.ts'
import { bookingLinkRoutes } from './booking-links.ts'
import { candidacyRoutes } from './candidacy.ts'
import { clinicRoutes } from './clinics.ts'
import { consentRoutes } from './consents.ts'
import { demoRoutes } from './demo.ts'
import { deskRoutes } from './desk.ts'
import { diaryRoutes } from './diary.ts'
import { drugLevelRoutes } from './drug-levels.ts'
import { importedPeopleRoutes } from './imported-people.ts'
import { monitoringRoutes } from './monitoring.ts'
import { orderRoutes } from './orders.ts'
import { outcomeRoutes } from './outcomes.ts'
import { peopleRoutes } from './people.ts'
import { questionnaireRoutes } from './questionnaires.ts'
import { ruleRoutes } from './rules.ts'
import { sessionRoutes } from './sessions.ts'
import { simulationRoutes } from './simulations.ts'
import { visitRoutes } from './visits.ts'
import { webBookingRoutes } from './web-bookings.ts'

/** Everything the API serves; a step adds its own list here. */
export const routes: readonly Route[] = [
  ...demoRoutes,
  ...diaryRoutes,
  ...peopleRoutes,
  ...importedPeopleRoutes,
  ...assessmentRoutes,
  ...orderRoutes,
  ...questionnaireRoutes,
  ...outcomeRoutes,
  ...clinicRoutes,
  ...webBookingRoutes,
  ...bookingLinkRoutes,
  ...visitRoutes,
  ...deskRoutes,
  ...sessionRoutes,
  ...simulationRoutes,
  ...drugLevelRoutes,
  ...candidacyRoutes,
  ...monitoringRoutes,
  ...consentRoutes,
  ...ruleRoutes,
]
