'use strict'
const { spawnSync } = require('node:child_process')
const { join } = require('node:path')
const { prepare } = require('./prepare.js')

const { node, env, root } = prepare('all')
const local = (path) => join(root, 'node_modules', path)

const steps = [
  ['types of the core', [local('typescript/bin/tsc'), '-p', 'tsconfig.core.json']],
  ['types of the shell', [local('typescript/bin/tsc'), '-p', 'tsconfig.shell.json']],
  ['types of the web', [local('typescript/bin/tsc'), '-p', 'tsconfig.web.json']],
  [
    'lint and format',
    [local('@biomejs/biome/bin/biome'), 'ci', '--diagnostic-level=warn', '--colors=off', '--max-diagnostics=20', '.'],
  ],
  ['unused files, exports and packages', [local('knip/bin/knip.js')]],
  [
    'import law',
    [local('vitest/vitest.mjs'), 'run', '--project', 'shell', 'test/import-law.test.ts', '--reporter=dot'],
  ],
  ['tests', [local('vitest/vitest.mjs'), 'run']],
]

let failed = false
for (const [what, args] of steps) {
  if (what === 'tests' && failed) break
  process.stdout.write(`\n== ${what}\n`)
  const { status } = spawnSync(node, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
