/**
 * A medicine's name as people write it, reduced to what a formulary can be asked. "Sumatriptan 100 mg tabs" is asked as
 * written first (a few products carry a number or a form word in their name: Tylenol #3, D.H.E. 45, Panadol Extra), then
 * without strength and form, then without any number.
 */
const formWords = new Set(
  `tablet tablets tab tabs capsule capsules cap caps caplet caplets pill pills oral nasal spray sprays injection
  injectable injections inj shot sc sq subq im iv subcutaneous odt melt mlt wafer dissolvable dissolving suppository
  suppositories supp pr er xr sr cr ec ir liquid gel gelcap gelcaps solution powder sachet sachets rpd rapid autoinjector
  pen syringe statdose dose doses strength extra-strength generic po prn x of`.split(/\s+/),
)
/** When it is taken, in English and Spanish: "at night", "twice a day", "cada noche". */
const timeWords = new Set(
  `la xl cd ds dr daily nightly night morning evening bedtime once twice a day week weekly month monthly at in the every as
  needed bid tid qd qhs hs al por cada dia noche mañana manana semana`.split(/\s+/),
)
const strengths = /\b\d+(?:\/\d+)*\s?(?:mg|mcg|ug|g|ml|iu|units?)\b(?:\/\w+)?|\b\d+(?:\/\d+)+\b|\bx\d+\b|\b\d+x\b/g

/** Lower case, accents and punctuation gone, one blank between words; "+", "/", "&", "," and ";" stay as separators. */
export const plainName = (written: string): string =>
  written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|(?<=\d)[.,](?=\d)|[.'’]/gu, '')
    .replace(/extra[\s-]+strength/g, 'strength')
    .replace(/[^\p{L}\d+/&,;]+/gu, ' ')
    .trim()

const words = (text: string, keep: (word: string) => boolean): string => text.split(' ').filter(keep).join(' ')

/** What to look up, most literal first; never an empty string. */
export const lookups = (written: string): readonly string[] => {
  const plain = plainName(written)
  const formless = words(
    plain.replace(strengths, ' ').trim(),
    (w) => w !== '' && !formWords.has(w) && !timeWords.has(w),
  )
  const numberless = words(formless, (w) => !/^\d+$/.test(w))
  return [...new Set([plain, formless, numberless])].filter((text) => text !== '')
}

/** The parts of "naproxen + sumatriptan", "APAP/caffeine", "aspirin and caffeine"; one part where there is no separator. */
export const parts = (written: string): readonly string[] =>
  plainName(written)
    .replace(strengths, ' ')
    .split(/[+/&,;]|\b(?:and|with|plus|und|y|con)\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
