/** A fault a person can mend: printed as a plain sentence that says what to do, never as a stack. */
export class PlainFailure extends Error {
  readonly remedy: string
  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, options)
    this.remedy = remedy
  }
}

/** The input is wrong: exit code 2 on the command line. The message names the file, the place, what was found and what is wanted. */
export class WrongInput extends Error {}
