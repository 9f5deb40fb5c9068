/**
 * The names and criteria of the classification in Spanish, by the English of the core: a criterion that is worded anew there
 * has no Spanish until somebody writes it, and a test says so.
 */
const names = {
  'Migraine without aura': 'Migraña sin aura',
  'Migraine with aura': 'Migraña con aura',
  'Migraine with typical aura': 'Migraña con aura típica',
  'Typical aura with headache': 'Aura típica con cefalea',
  'Typical aura without headache': 'Aura típica sin cefalea',
  'Migraine with brainstem aura': 'Migraña con aura del tronco encefálico',
  'Hemiplegic migraine': 'Migraña hemipléjica',
  'Familial hemiplegic migraine': 'Migraña hemipléjica familiar',
  'Sporadic hemiplegic migraine': 'Migraña hemipléjica esporádica',
  'Retinal migraine': 'Migraña retiniana',
  'Chronic migraine': 'Migraña crónica',
  'Status migrainosus': 'Estado migrañoso',
  'Probable migraine without aura': 'Migraña sin aura probable',
  'Probable migraine with aura': 'Migraña con aura probable',
  'Infrequent episodic tension-type headache': 'Cefalea tensional episódica infrecuente',
  'Frequent episodic tension-type headache': 'Cefalea tensional episódica frecuente',
  'Chronic tension-type headache': 'Cefalea tensional crónica',
  'Probable tension-type headache': 'Cefalea tensional probable',
  'Probable infrequent episodic tension-type headache': 'Cefalea tensional episódica infrecuente probable',
  'Probable frequent episodic tension-type headache': 'Cefalea tensional episódica frecuente probable',
  'Probable chronic tension-type headache': 'Cefalea tensional crónica probable',
  'Cluster headache': 'Cefalea en racimos',
  'Episodic cluster headache': 'Cefalea en racimos episódica',
  'Chronic cluster headache': 'Cefalea en racimos crónica',
  'New daily persistent headache': 'Cefalea diaria persistente de novo',
  'Medication-overuse headache': 'Cefalea por uso excesivo de medicación',
  'Ergotamine-overuse headache': 'Cefalea por uso excesivo de ergotamina',
  'Triptan-overuse headache': 'Cefalea por uso excesivo de triptanes',
  'Non-opioid analgesic-overuse headache': 'Cefalea por uso excesivo de analgésicos no opioides',
  'Paracetamol-overuse headache': 'Cefalea por uso excesivo de paracetamol',
  'NSAID-overuse headache': 'Cefalea por uso excesivo de antiinflamatorios',
  'Aspirin-overuse headache': 'Cefalea por uso excesivo de aspirina',
  'Other non-opioid analgesic-overuse headache': 'Cefalea por uso excesivo de otro analgésico no opioide',
  'Opioid-overuse headache': 'Cefalea por uso excesivo de opioides',
  'Combination-analgesic-overuse headache': 'Cefalea por uso excesivo de analgésicos combinados',
  'Medication-overuse headache attributed to multiple drug classes not individually overused':
    'Cefalea por uso excesivo de varias clases de fármacos, ninguna en exceso por sí sola',
  'Medication-overuse headache attributed to unspecified or unverified overuse of multiple drug classes':
    'Cefalea por uso excesivo, no especificado o no comprobado, de varias clases de fármacos',
  'Medication-overuse headache attributed to other medication': 'Cefalea por uso excesivo de otra medicación',
  'Pure menstrual migraine without aura': 'Migraña menstrual pura sin aura',
  'Menstrually related migraine without aura': 'Migraña relacionada con la menstruación sin aura',
} as const

const attacks = {
  'At least five attacks that fit B to D': 'Al menos cinco crisis que cumplen B a D',
  'Lasting 4 to 72 hours (2 to 72 under 18), untreated or treated without success':
    'Duran de 4 a 72 horas (de 2 a 72 antes de los 18 años), sin tratar o tratadas sin éxito',
  'Two of: one-sided, pulsating, moderate or severe, worse with activity':
    'Dos de: de un lado, pulsátil, moderado o fuerte, peor con la actividad',
  'Nausea or vomiting, or both light and sound disturb': 'Náuseas o vómitos, o molestan la luz y el ruido',
  'At least two attacks that fit B and C': 'Al menos dos crisis que cumplen B y C',
  'A fully reversible aura: visual, sensory, speech, motor, brainstem or retinal':
    'Un aura del todo reversible: visual, sensitiva, del habla, motora, del tronco encefálico o retiniana',
  'Three of: spreading over 5 minutes or more, in succession, 5 to 60 minutes each, one-sided, positive, headache with it or within 60 minutes':
    'Tres de: se extiende durante 5 minutos o más, una tras otra, de 5 a 60 minutos cada una, de un lado, positiva, con dolor o seguida de él en 60 minutos',
  'At least two attacks of migraine with aura that fit B': 'Al menos dos crisis de migraña con aura que cumplen B',
  'Visual, sensory or speech symptoms, and none that are motor, brainstem or retinal':
    'Síntomas visuales, sensitivos o del habla, y ninguno motor, del tronco encefálico ni retiniano',
  'Typical aura with headache, of any kind, with it or within 60 minutes':
    'Aura típica con dolor de cabeza de cualquier tipo, a la vez o en 60 minutos',
  'Typical aura with no headache within 60 minutes': 'Aura típica sin dolor de cabeza en 60 minutos',
  'Two brainstem symptoms (dysarthria, vertigo, tinnitus, hearing loss, double vision, ataxia, less alert), none motor or retinal':
    'Dos síntomas del tronco encefálico (disartria, vértigo, acúfenos, pérdida de oído, visión doble, ataxia, menos alerta), ninguno motor ni retiniano',
  'Fully reversible weakness, and visual, sensory or speech symptoms':
    'Debilidad del todo reversible, y síntomas visuales, sensitivos o del habla',
  'Change of sight in one eye, confirmed in the attack, with two of: gradual, 5 to 60 minutes, headache within 60 minutes':
    'Cambio de visión en un ojo, confirmado en la crisis, con dos de: gradual, de 5 a 60 minutos, dolor en 60 minutos',
  'Hemiplegic migraine (1.2.3)': 'Migraña hemipléjica (1.2.3)',
  'A first- or second-degree relative has hemiplegic attacks':
    'Un familiar de primer o segundo grado tiene crisis hemipléjicas',
  'No first- or second-degree relative has hemiplegic attacks':
    'Ningún familiar de primer o segundo grado tiene crisis hemipléjicas',
  'Severe, one-sided, around the eye or at the temple, 15 to 180 minutes untreated':
    'Fuerte, de un lado, alrededor del ojo o en la sien, de 15 a 180 minutos sin tratar',
  'Red or tearing eye, blocked or running nose, lid, sweat or pupil signs on that side, or restlessness':
    'Ojo rojo o lloroso, nariz tapada o que gotea, signos del párpado, del sudor o de la pupila de ese lado, o inquietud',
  'Between one attack every other day and eight a day': 'Entre una crisis cada dos días y ocho al día',
  'Attacks of cluster headache (3.1)': 'Crisis de cefalea en racimos (3.1)',
  'At least two cluster periods of 7 days to one year, with pain-free remissions of three months or more between':
    'Al menos dos periodos de racimos de 7 días a un año, con remisiones sin dolor de tres meses o más entre ellos',
  'For a year or more without remission, or with remissions shorter than three months':
    'Durante un año o más sin remisión, o con remisiones de menos de tres meses',
  'One attack that fits B and C': 'Una crisis que cumple B y C',
  'In migraine with or without aura, and typical but for its length and severity':
    'En migraña con o sin aura, y típica salvo por su duración e intensidad',
  'Unremitting for more than 72 hours (breaks of up to 12 hours by sleep or a drug allowed) and debilitating':
    'Sin ceder durante más de 72 horas (se admiten pausas de hasta 12 horas por sueño o medicación) e incapacitante',
  'All but one of the criteria A to D of migraine without aura':
    'Todos menos uno de los criterios A a D de la migraña sin aura',
  'All but one of the criteria A to C of migraine with aura':
    'Todos menos uno de los criterios A a C de la migraña con aura',
  'All but one of the criteria A to D of a tension-type headache':
    'Todos menos uno de los criterios A a D de una cefalea tensional',
  'All but one of the criteria A to D of 2.1, and as often as that form is':
    'Todos menos uno de los criterios A a D de 2.1, y tan a menudo como esa forma',
  'All but one of the criteria A to D of 2.2, and as often as that form is':
    'Todos menos uno de los criterios A a D de 2.2, y tan a menudo como esa forma',
  'All but one of the criteria A to D of 2.3, and as often as that form is':
    'Todos menos uno de los criterios A a D de 2.3, y tan a menudo como esa forma',
  'No other headache diagnosis fits': 'Ningún otro diagnóstico de cefalea encaja',
  'Not better explained by another diagnosis': 'Ningún otro diagnóstico lo explica mejor',
  'Migraine without aura (1.1) in someone who menstruates': 'Migraña sin aura (1.1) en alguien que menstrúa',
  'On days −2 to +3 of menstruation in two of three cycles, and at no other time':
    'En los días −2 a +3 de la menstruación en dos de tres ciclos, y en ningún otro momento',
  'On days −2 to +3 of menstruation in two of three cycles, and at other times too':
    'En los días −2 a +3 de la menstruación en dos de tres ciclos, y también en otros momentos',
} as const

const months = {
  'Headache on 15 or more days a month for more than three months':
    'Dolor de cabeza 15 días o más al mes durante más de tres meses',
  'At least five attacks of migraine without aura or with aura, ever':
    'Al menos cinco crisis de migraña sin aura o con aura en la vida',
  'Migraine on 8 or more days a month for more than three months, by features or by response to a triptan or ergot':
    'Migraña 8 días o más al mes durante más de tres meses, por sus rasgos o por la respuesta a un triptán o ergótico',
  'At least ten episodes that fit B to D, on fewer than one day a month on average':
    'Al menos diez episodios que cumplen B a D, en menos de un día al mes de media',
  'At least ten episodes that fit B to D, on 1 to 14 days a month on average for more than three months':
    'Al menos diez episodios que cumplen B a D, de 1 a 14 días al mes de media durante más de tres meses',
  'Lasting 30 minutes to 7 days': 'Duran de 30 minutos a 7 días',
  'Two of: on both sides, pressing and not pulsating, mild or moderate, not worse with activity':
    'Dos de: de ambos lados, opresivo y no pulsátil, leve o moderado, no empeora con la actividad',
  'No nausea or vomiting, and not both light and sound disturb':
    'Sin náuseas ni vómitos, y no molestan a la vez la luz y el ruido',
  'Headache that fits B to D on 15 or more days a month on average for more than three months':
    'Dolor que cumple B a D 15 días o más al mes de media durante más de tres meses',
  'Lasting hours to days, or unremitting': 'Dura de horas a días, o no cede',
  'At most one of light, sound and mild nausea disturb; no vomiting, no worse nausea':
    'A lo sumo molesta una cosa: luz, ruido o náusea leve; sin vómitos ni náusea mayor',
  'Headache that persists, day after day': 'Dolor de cabeza que persiste día tras día',
  'A distinct, remembered onset, continuous and unremitting within 24 hours':
    'Un comienzo claro que se recuerda, continuo y sin ceder en 24 horas',
  'Present for more than three months': 'Presente desde hace más de tres meses',
  'Headache on 15 or more days a month, with a headache disorder that was there before':
    'Dolor de cabeza 15 días o más al mes, con una cefalea que ya existía antes',
  'Regular overuse of an acute medicine for more than three months':
    'Uso excesivo y regular de una medicina para la crisis durante más de tres meses',
  'Ergotamine on 10 or more days a month for more than three months':
    'Ergotamina 10 días o más al mes durante más de tres meses',
  'Triptan on 10 or more days a month for more than three months':
    'Triptán 10 días o más al mes durante más de tres meses',
  'Paracetamol, aspirin and NSAIDs on 15 or more days a month for more than three months':
    'Paracetamol, aspirina y antiinflamatorios 15 días o más al mes durante más de tres meses',
  'Paracetamol (acetaminophen) on 15 or more days a month for more than three months':
    'Paracetamol (acetaminofén) 15 días o más al mes durante más de tres meses',
  'Anti-inflammatory drugs other than aspirin on 15 or more days a month for more than three months':
    'Antiinflamatorios distintos de la aspirina 15 días o más al mes durante más de tres meses',
  'Aspirin on 15 or more days a month for more than three months':
    'Aspirina 15 días o más al mes durante más de tres meses',
  'Another non-opioid analgesic on 15 or more days a month for more than three months':
    'Otro analgésico no opioide 15 días o más al mes durante más de tres meses',
  'Opioid on 10 or more days a month for more than three months':
    'Opioide 10 días o más al mes durante más de tres meses',
  'Combination analgesic on 10 or more days a month for more than three months':
    'Analgésico combinado 10 días o más al mes durante más de tres meses',
  'Several classes together on 10 or more days a month for more than three months':
    'Varias clases juntas 10 días o más al mes durante más de tres meses',
  'Several classes, amounts not known on 10 or more days a month for more than three months':
    'Varias clases, en cantidad no sabida, 10 días o más al mes durante más de tres meses',
  'Other acute medicine on 10 or more days a month for more than three months':
    'Otra medicina para la crisis 10 días o más al mes durante más de tres meses',
} as const

const resistance = {
  'Migraine without aura, with aura or chronic': 'Migraña sin aura, con aura o crónica',
  'At least three classes of preventives failed': 'Fallaron al menos tres clases de preventivos',
  'All available classes of preventives failed': 'Fallaron todas las clases disponibles de preventivos',
  'At least two triptans failed': 'Fallaron al menos dos triptanes',
  'Debilitating headache on 8 or more days a month for three months':
    'Dolor incapacitante 8 días o más al mes durante tres meses',
  'No improvement over these three months: not fallen to half or less':
    'Sin mejoría en estos tres meses: no ha bajado a la mitad o menos',
  'Debilitating headache on 8 or more days a month for six months':
    'Dolor incapacitante 8 días o más al mes durante seis meses',
} as const

export const rulesInSpanish: Readonly<Record<string, string>> = { ...names, ...attacks, ...months, ...resistance }
