'use strict'
const { join } = require('node:path')
const { handOver } = require('./hand-over.js')
const { prepare } = require('./prepare.js')

process.stderr.write('Interictal is starting\n')
const ready = prepare('run')
handOver({ ...ready, env: { ...ready.env, NODE_COMPILE_CACHE: join(ready.root, '.cache/node') } }, [
  join(ready.root, 'src/shell/cli/main.ts'),
  'serve',
  '--demo',
  ...process.argv.slice(2),
])
