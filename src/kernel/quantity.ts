/**
 * Numbers that know their unit. The brand is the UCUM code, so milligrams can't be added to minutes by accident;
 * one symbol serves every unit, so two brands can't collide. A bare `number` in a signature is a count, a score or a ratio.
 */
declare const unit: unique symbol
export type Quantity<U extends string> = number & { readonly [unit]: U }

const of =
  <U extends string>() =>
  (n: number): Quantity<U> => {
    if (!Number.isFinite(n)) throw new RangeError(`not a quantity: ${n}`)
    return n as Quantity<U>
  }

export type Kg = Quantity<'kg'>
export type Cm = Quantity<'cm'>
export type Hour = Quantity<'h'>
export type Min = Quantity<'min'>
export type Mg = Quantity<'mg'>
export type L = Quantity<'L'>
export type LPerKg = Quantity<'L/kg'>
export type LPerMin = Quantity<'L/min'>
export type PerMin = Quantity<'/min'>
export type MgPerMl = Quantity<'mg/mL'>
export type MgPerH = Quantity<'mg/h'>
export type MgPerKg = Quantity<'mg/kg'>
export type MgPerKgPerH = Quantity<'mg/kg/h'>
export type MlPerH = Quantity<'mL/h'>
export type Percent = Quantity<'%'>

export const kg = of<'kg'>()
export const cm = of<'cm'>()
export const hour = of<'h'>()
export const min = of<'min'>()
export const mg = of<'mg'>()
export const litre = of<'L'>()
export const lPerKg = of<'L/kg'>()
export const lPerMin = of<'L/min'>()
export const perMin = of<'/min'>()
export const mgPerMl = of<'mg/mL'>()
export const mgPerH = of<'mg/h'>()
export const mgPerKg = of<'mg/kg'>()
export const mgPerKgPerH = of<'mg/kg/h'>()
export const mlPerH = of<'mL/h'>()
export const percent = of<'%'>()
