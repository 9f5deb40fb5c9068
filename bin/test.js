'use strict'
const { join } = require('node:path')
const { handOver } = require('./hand-over.js')
const { prepare } = require('./prepare.js')

const ready = prepare('all')
handOver(ready, [join(ready.root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)])
