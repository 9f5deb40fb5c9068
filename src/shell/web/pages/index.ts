import type { ComponentType } from 'react'
import type { Me } from '../../http/contract/people.ts'

/** A page is loaded when somebody opens it: the patient's diary never brings the clinic's pages along. */
export interface Page {
  /** In wouter's form: `/people/:id`. */
  readonly path: string
  readonly layout: 'public' | 'patient' | 'clinic' | 'bare'
  readonly load: () => Promise<{ readonly default: ComponentType }>
  /** Who may open it; absent: everybody. The server decides in any case. */
  readonly roles?: readonly Me['role'][]
}

const patient = ['patient'] as const
const carers = ['nurse', 'prescriber'] as const
const everyStaff = ['front-desk', 'nurse', 'prescriber', 'clinic-admin'] as const

export const pages: readonly Page[] = [
  { path: '/', layout: 'public', load: () => import('./home/home.tsx') },
  { path: '/clinics', layout: 'public', load: () => import('./clinics/clinics.tsx') },
  { path: '/book/:clinicId', layout: 'public', load: () => import('./book/book.tsx') },
  { path: '/bookings/:id', layout: 'public', load: () => import('./bookings/manage-booking.tsx') },
  { path: '/visits', layout: 'patient', roles: patient, load: () => import('./visits/visits.tsx') },
  { path: '/desk', layout: 'clinic', roles: everyStaff, load: () => import('./desk/desk.tsx') },
  { path: '/about-ketamine', layout: 'public', load: () => import('./about-ketamine/about-ketamine.tsx') },
  { path: '/outcome', layout: 'patient', roles: patient, load: () => import('./outcome/outcome.tsx') },
  {
    path: '/questionnaires',
    layout: 'patient',
    roles: patient,
    load: () => import('./questionnaires/questionnaires.tsx'),
  },
  {
    path: '/people/:id/outcome',
    layout: 'clinic',
    roles: carers,
    load: () => import('./person-outcome/person-outcome.tsx'),
  },
  { path: '/assess', layout: 'public', load: () => import('./assess/assess.tsx') },
  { path: '/simulate', layout: 'public', load: () => import('./simulate/simulate.tsx') },
  { path: '/sign-in', layout: 'public', load: () => import('./sign-in/sign-in.tsx') },
  { path: '/password', layout: 'public', load: () => import('./password/password.tsx') },
  { path: '/second-factor', layout: 'public', load: () => import('./second-factor/second-factor.tsx') },
  { path: '/today', layout: 'patient', roles: patient, load: () => import('./today/today.tsx') },
  { path: '/attack', layout: 'bare', roles: patient, load: () => import('./attack/attack.tsx') },
  { path: '/day/:date', layout: 'patient', roles: patient, load: () => import('./day/day.tsx') },
  { path: '/pattern', layout: 'patient', roles: patient, load: () => import('./pattern/pattern.tsx') },
  { path: '/import', layout: 'patient', roles: patient, load: () => import('./import/import.tsx') },
  { path: '/people', layout: 'clinic', roles: ['front-desk', ...carers], load: () => import('./people/people.tsx') },
  { path: '/people/:id', layout: 'clinic', roles: carers, load: () => import('./chart/chart.tsx') },
  { path: '/chairs', layout: 'clinic', roles: ['front-desk', ...carers], load: () => import('./chairs/chairs.tsx') },
  { path: '/sessions/:id', layout: 'clinic', roles: carers, load: () => import('./session/session.tsx') },
  { path: '/learn', layout: 'patient', roles: patient, load: () => import('./learn/learn.tsx') },
  {
    path: '/rules',
    layout: 'clinic',
    roles: ['nurse', 'prescriber', 'clinic-admin'],
    load: () => import('./rules/rules.tsx'),
  },
  { path: '/people/:id/plan', layout: 'clinic', roles: carers, load: () => import('./plan/plan.tsx') },
  { path: '/intake', layout: 'patient', roles: patient, load: () => import('./intake/intake.tsx') },
  { path: '/consent', layout: 'patient', roles: patient, load: () => import('./consent/consent.tsx') },
  {
    path: '/people/:id/screening',
    layout: 'clinic',
    roles: carers,
    load: () => import('./screening/screening.tsx'),
  },
]
export { carers, everyStaff, patient }
