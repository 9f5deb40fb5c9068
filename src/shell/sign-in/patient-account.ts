import type { Patient } from '#core/chart/patient.ts'
import type { ClinicId } from '#core/kernel/identity.ts'
import type { SignIn } from './accounts.ts'
import { oneTimePassword } from './one-time-password.ts'

/** A sign-in for one patient of one clinic, with a password to hand over once; `null` when the address is in use. */
export const openPatientAccount = async (
  signIn: SignIn,
  clinicId: ClinicId,
  patient: Patient,
  email: string,
): Promise<string | null> => {
  if (await signIn.isTaken(email)) return null
  const password = oneTimePassword()
  const membership = { clinicId, role: 'patient', staffId: null, patientId: patient.id, demo: false } as const
  await signIn.register({ email, password, name: `${patient.givenName} ${patient.familyName}`, membership })
  return password
}
