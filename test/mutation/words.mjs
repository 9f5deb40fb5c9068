import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * Words that only people read, and citations: whether they are right is for a reader, and the register of rules prints them.
 * Ids, codes, names of medicines and every string that is compared stay among the mutants.
 */
const keys = new Set(
  'text asks ask wouldChange evidence name headache effect drugs who test mark until risk what when'.split(' '),
)
const calls = new Set(['cite', 'ourRule', 'counted', 'label'])

const nameOf = (node) => node?.name ?? node?.value

const isRead = (path) => {
  const { parent } = path
  // What to do: a word of ours among the interactions, a sentence for the clinic in the schedule of monitoring.
  const isSentence = path.node.value?.includes(' ') && nameOf(parent?.key) === 'act'
  if (parent?.type === 'ObjectProperty')
    return parent.value === path.node && (keys.has(nameOf(parent.key)) || isSentence)
  if (parent?.type === 'CallExpression') return calls.has(nameOf(parent.callee))
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'TemplateLiteral') return isRead(path.parentPath)
  return false
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) =>
      (path.isStringLiteral() || path.isTemplateLiteral()) && isRead(path) ? 'words for a reader' : undefined,
  }),
]
