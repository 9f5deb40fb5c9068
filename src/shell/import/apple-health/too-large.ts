import { WrongInput } from '../../plain-failure.ts'

/** Wrong because of its size, real or claimed. */
export class TooLarge extends WrongInput {}
