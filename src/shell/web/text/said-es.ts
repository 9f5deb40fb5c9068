/**
 * What the core says of a person’s own diary, in Spanish: each phrase it can say, with its figures. `[día|días]` takes the
 * form that the number before it wants. A phrase that isn't here stays English as a whole, and a test lists it.
 */
type Phrase = readonly [said: RegExp, spanish: string]

const phrases: readonly Phrase[] = [
  [/^(\d+) attacks? in this diary, which is the whole history$/, '$1 crisis en este diario, que es toda la historia'],
  [/^(\d+) attacks? in this diary, (\d+) more undecided$/, '$1 crisis en este diario, $2 más sin decidir'],
  [/^(\d+) attacks? in this diary$/, '$1 crisis en este diario'],
  [/^earlier ones unknown$/, 'las anteriores no se conocen'],
  [/^diagnosed before$/, 'diagnosticada antes'],
  [/^(\d+) days? not recorded$/, '$1 [día|días] sin anotar'],
  [/^(\d+) of (\d+) attacks?$/, '$1 de $2 crisis'],
  [/^undecided in (\d+) of (\d+) attacks?$/, 'sin decidir en $1 de $2 crisis'],
  [/^undecided in (\d+) attacks?$/, 'sin decidir en $1 crisis'],
  [/^none of (\d+) attacks?, but (\d+) days? not recorded$/, 'ninguna de $1 crisis, pero $2 [día|días] sin anotar'],
  [/^none of (\d+) attacks?$/, 'ninguna de $1 crisis'],
  [/^no attack in this diary$/, 'ninguna crisis en este diario'],
  [/^(\d+) attacks? that fit B and C$/, '$1 crisis que cumplen B y C'],
  [/^(\d+) attacks? short of one letter at most$/, '$1 crisis a las que falta a lo sumo una letra'],
  [/^(\d+) attacks? within (\d+) days$/, '$1 crisis en $2 [día|días]'],
  [/^no (\d+) attacks within (\d+) days$/, 'sin $1 crisis en $2 [día|días]'],
  [/^(\d+) attacks?$/, '$1 crisis'],
  [/^by the diagnosis given before$/, 'por el diagnóstico dado antes'],
  [/^for the clinician$/, 'lo decide el profesional'],
  [/^as judged under ([A\d.]+)$/, 'según lo juzgado en $1'],
  [/^not even the whole class: see ([\d.]+)$/, 'ni siquiera toda la clase: vea $1'],
  [/^family not asked$/, 'familia sin preguntar'],
  [/^onset not asked$/, 'comienzo sin preguntar'],
  [/^as answered$/, 'según la respuesta'],
  [/^as stated$/, 'según lo declarado'],
  [/^no statement$/, 'sin declaración'],
  [/^headache known before$/, 'cefalea conocida de antes'],
  [/^no headache before$/, 'sin cefalea antes'],
  [/^headache before not asked$/, 'cefalea anterior sin preguntar'],
  [/^(.+) days in the newest 28$/, '$1 días en los últimos 28'],
  [/^(.+) days in (\d+) windows of 28, newest first$/, '$1 días en $2 periodos de 28, primero el más reciente'],
  [/^(\S+) such days in (\d+) windows of 28$/, '$1 días así en $2 periodos de 28'],
  [/^(\d+) open days? could not change it$/, '$1 [día abierto|días abiertos] no podrían cambiarlo'],
  [/^(\d+) open days? would decide it$/, '$1 [día abierto|días abiertos] lo decidirían'],
  [/^(\d+) such in this diary, (\d+) undecided$/, '$1 así en este diario, $2 sin decidir'],
  [/^(\d+) such in this diary$/, '$1 así en este diario'],
  [/^definite: (.+)$/, 'seguros: $1'],
  [/^no definite diagnosis$/, 'ningún diagnóstico seguro'],
  [/^overused: (.+)$/, 'en exceso: $1'],
  [/^no class known to be overused$/, 'ninguna clase que se sepa en exceso'],
  [/^fewer than (\d+) cycles recorded$/, 'menos de $1 ciclos anotados'],
  [/^bleeding began on (.+)$/, 'la regla empezó el $1'],
  [/^(\d+) attacks? on days −2 to \+3$/, '$1 crisis en los días −2 a +3'],
  [
    /^(\d+) whole cluster periods?, (\d+) remissions? of three months in this diary$/,
    '$1 [periodo completo|periodos completos] de racimos, $2 [remisión|remisiones] de tres meses en este diario',
  ],
  [/^less than a year of this diary shows it$/, 'este diario lo muestra menos de un año'],
  [/^it began less than a year ago$/, 'empezó hace menos de un año'],
  [/^no attack in this diary that may be one$/, 'ninguna crisis en este diario que pueda serlo'],
  [/^a remission of three months within the last year$/, 'una remisión de tres meses en el último año'],
  [/^a year in which no remission of three months can lie$/, 'un año en el que no cabe una remisión de tres meses'],
  [/^as classified or diagnosed before$/, 'según la clasificación o un diagnóstico anterior'],
  [/^preventives not asked$/, 'preventivos sin preguntar'],
  [/^no class failed$/, 'ninguna clase falló'],
  [/^one class: (.+)$/, 'una clase: $1'],
  [/^(\d+) classes: (.+)$/, '$1 clases: $2'],
  [/^undecided: (.+)$/, 'sin decidir: $1'],
  [/^none known to have failed$/, 'ninguno que se sepa que falló'],
]

const questions: readonly Phrase[] = [
  [
    /^Have you had at least five headaches like this in your life\?$/,
    '¿Ha tenido en su vida al menos cinco dolores como este?',
  ],
  [
    /^Have you had such an aura at least twice in your life\?$/,
    '¿Ha tenido un aura así al menos dos veces en su vida?',
  ],
  [/^Not recorded in (\d+) attacks?: how long it lasted$/, 'Sin anotar en $1 crisis: cuánto duró'],
  [/^Not recorded in (\d+) attacks?: whether it was on one side$/, 'Sin anotar en $1 crisis: si fue de un lado'],
  [/^Not recorded in (\d+) attacks?: whether it was pulsating$/, 'Sin anotar en $1 crisis: si latía'],
  [/^Not recorded in (\d+) attacks?: how bad it was$/, 'Sin anotar en $1 crisis: cómo de fuerte fue'],
  [
    /^Not recorded in (\d+) attacks?: whether activity made it worse$/,
    'Sin anotar en $1 crisis: si la actividad lo empeoró',
  ],
  [/^Not recorded in (\d+) attacks?: nausea$/, 'Sin anotar en $1 crisis: náuseas'],
  [/^Not recorded in (\d+) attacks?: whether light disturbed$/, 'Sin anotar en $1 crisis: si molestaba la luz'],
  [/^Not recorded in (\d+) attacks?: whether sound disturbed$/, 'Sin anotar en $1 crisis: si molestaba el ruido'],
  [
    /^Not recorded in (\d+) attacks?: any aura before or with it$/,
    'Sin anotar en $1 crisis: si hubo aura antes o a la vez',
  ],
  [
    /^(\d+) short attacks?: would it have gone on for 4 hours without the medicine\?$/,
    '$1 [crisis corta|crisis cortas]: ¿habría durado 4 horas sin la medicina?',
  ],
  [
    /^Has an arm or a leg gone weak in an attack\?$/,
    '¿Se le ha quedado sin fuerza un brazo o una pierna en una crisis?',
  ],
  [
    /^Was there a headache on the (\d+) days? without an answer, of the last (\d+)\?$/,
    '¿Hubo dolor de cabeza en $1 [día|días] sin respuesta de los últimos $2?',
  ],
  [
    /^What was taken on the (\d+) recorded days? that do not say, of the last (\d+)\?$/,
    '¿Qué tomó en $1 [día anotado|días anotados] que no lo dicen, de los últimos $2?',
  ],
  [/^Which medicine is (.+)\?$/, '¿Qué medicina es $1?'],
  [/^Is (“.+”) (.+)\?$/, '¿$1 es $2?'],
  [
    /^Do you remember the day it began, and was it there all the time from the first day on\?$/,
    '¿Recuerda el día en que empezó, y estuvo siempre desde el primer día?',
  ],
  [
    /^Which preventives were tried, at which dose, from when to when, and why were they stopped\?$/,
    '¿Qué preventivos probó, con qué dosis, desde cuándo hasta cuándo, y por qué los dejó?',
  ],
  [/^Which triptans were tried, and did each help\?$/, '¿Qué triptanes probó, y le ayudó cada uno?'],
]

/** Of a list inside a phrase: classes of preventives too. */
const small: readonly Phrase[] = [
  [/\bantidepressant\b/g, 'antidepresivo'],
  [/\bantiepileptic\b/g, 'antiepiléptico'],
  [/\bbeta-blocker\b/g, 'betabloqueante'],
  [/\bcalcium-channel-blocker\b/g, 'antagonista del calcio'],
  [/\bcgrp\b/g, 'anti-CGRP'],
  [/\braas\b/g, 'bloqueante del eje renina-angiotensina'],
  [/\bonabotulinumtoxina\b/g, 'toxina onabotulínica A'],
  [/\bno record\b/g, 'sin anotar'],
  [/ and /g, ' y '],
  [/ or /g, ' o '],
]

const conflicts: readonly Phrase[] = [
  [
    /^No headache is recorded, but an attack reaches into this day; it is counted$/,
    'Dice que no hubo dolor, pero una crisis llega hasta este día; se cuenta',
  ],
  [/^An attack ends before it starts: (.+) to (.+)$/, 'Una crisis termina antes de empezar: de $1 a $2'],
  [
    /^A pain of (.+) is not on the scale of 0 to 10; it is left open$/,
    'Un dolor de $1 no está en la escala de 0 a 10; queda abierto',
  ],
  [/^An attack can’t last (.+) hours; it is left open$/, 'Una crisis no puede durar $1 horas; queda abierto'],
  [
    /^An attack is written under this day, but its times say (.+)$/,
    'Una crisis está anotada en este día, pero sus horas dicen $1',
  ],
  [
    /^This day is recorded more than once; the last record is the one that is read$/,
    'Este día está anotado más de una vez; se lee la última anotación',
  ],
]

const numbered = (text: string): string =>
  text.replaceAll(
    /(\d+) \[([^|\]]+)\|([^\]]+)\]/g,
    (_, n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`,
  )

const within = (text: string): string => small.reduce((said, [from, to]) => said.replaceAll(from, to), text)

const say = (text: string, all: readonly Phrase[]): string | null => {
  const found = all.find(([said]) => said.test(text))
  return found ? numbered(within(text.replace(found[0], found[1]))) : null
}

/** Single words in a list: names of medicines and classes, and codes, which are the same in both languages. */
const isNames = (text: string): boolean => /^[\p{L}\d“”.-]+((, | and )[\p{L}\d“”.-]+)*$/u.test(text)

/** The evidence of a criterion; `null` where one of its phrases has no Spanish. */
export const evidenceInSpanish = (evidence: string): string | null => {
  const said = evidence.split('; ').map((part) => say(part, phrases) ?? (isNames(part) ? within(part) : null))
  return said.includes(null) ? null : said.join('; ')
}

export const questionInSpanish = (question: string): string | null => say(question, questions)
export const conflictInSpanish = (conflict: string): string | null => say(conflict, conflicts)
