import { type Answer, type Facts, known } from './facts.ts'

/** Of a value typed in and one from the record the worse stands: neither takes the other away. */
const higher = (a: Answer<number> | undefined, b: Answer<number> | undefined): number | null => {
  const both = [known(a), known(b)].filter((each) => each !== null)
  return both.length === 0 ? null : Math.max(...both)
}

/** A positive test stands over any word; a negative one of the day over "possible", and over no "yes". */
const pregnancyOf = (said: Facts['pregnancy'], tested: Facts['pregnancy']): Facts['pregnancy'] =>
  tested === undefined || (tested === 'no' && (said === 'yes' || said === 'not-applicable')) ? said : tested

const cystitisOf = (said: Facts['cystitis'], tested: Facts['cystitis']): Facts['cystitis'] =>
  tested === undefined || said === 'past' ? said : tested

/** What was answered, and what tests of the record say to the same questions. */
export const withTestFacts = (facts: Facts, tested: Partial<Facts>): Facts => {
  const { pregnancy: _p, cystitis: _c, other: _o, altXUln: _a, bilirubinXUln: _b, alpXUln: _l, ...rest } = tested
  const pregnancy = pregnancyOf(facts.pregnancy, tested.pregnancy)
  const cystitis = cystitisOf(facts.cystitis, tested.cystitis)
  const other = [...(known(facts.other) ?? []), ...(known(tested.other) ?? [])]
  const [alt, bilirubin, alp] = [
    higher(facts.altXUln, tested.altXUln),
    higher(facts.bilirubinXUln, tested.bilirubinXUln),
    higher(facts.alpXUln, tested.alpXUln),
  ]
  return {
    ...facts,
    ...rest,
    ...(pregnancy === undefined ? {} : { pregnancy }),
    ...(cystitis === undefined ? {} : { cystitis }),
    ...(other.length === 0 ? {} : { other }),
    ...(alt === null ? {} : { altXUln: alt }),
    ...(bilirubin === null ? {} : { bilirubinXUln: bilirubin }),
    ...(alp === null ? {} : { alpXUln: alp }),
  }
}
