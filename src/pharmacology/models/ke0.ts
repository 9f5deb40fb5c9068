import { cite } from '#core/evidence/sources.ts'
import { halfTime } from '../as-printed.ts'

/**
 * Mean blood–effect half-time of S-ketamine over all endpoints, 6.1 min (0 for cognitive flexibility, 11.8 for pain
 * intensity). It was estimated together with another kinetic model and is borrowed here: the effect site is approximate.
 */
export const borrowedKe0 = halfTime(6.1)
export const borrowedKe0Source = cite('olofsen-2012', 'abstract: blood–effect half-time 6.1 min', 'verified')
