/**
 * What this reader takes at most. A real export stays far below each of them; a file built to break a reader does not.
 */
export const limits = {
  /** Bytes of XML. Ten years of watch data are some 3 GB. */
  xmlBytes: 8 * 1024 ** 3,
  /** Bytes of one element with all that is in it; Apple’s have a few hundred. */
  elementBytes: 1024 ** 2,
  /** Bytes of the DOCTYPE; Apple’s has about ten thousand. */
  doctypeBytes: 256 * 1024,
  /** Elements inside one another; Apple’s go five deep. */
  depth: 64,
  /** Headache, symptom and period entries together, which are held in memory; ten years of five a day are 18,000. */
  statements: 100_000,
  /** Sleeps, likewise. */
  nights: 100_000,
  /** Times larger than it was in the zip. Health data as XML becomes 10 to 25 times smaller. */
  ratio: 100,
  /** Below this size (bytes) no ratio does harm. */
  ratioFrom: 32 * 1024 ** 2,
  /** Bytes of a zip’s directory, some 100,000 files. */
  directoryBytes: 16 * 1024 ** 2,
} as const

/** For messages. */
export const inGigabytes = (bytes: number): string => `${Math.round((bytes / 1024 ** 3) * 10) / 10} GB`
