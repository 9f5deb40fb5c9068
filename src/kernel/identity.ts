/** Every id is a UUIDv7 made by the shell; the brand keeps a patient's from being handed over as an order's. */
declare const kind: unique symbol
export type Id<K extends string> = string & { readonly [kind]: K }

export type ClinicId = Id<'clinic'>
export type PatientId = Id<'patient'>
export type StaffId = Id<'staff'>
export type OrderId = Id<'order'>
export type SessionId = Id<'session'>
export type BookingId = Id<'booking'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuid.test(text)
