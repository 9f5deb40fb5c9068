'use strict'
// npm calls this as the last act of an install that succeeded: an interrupted one leaves no stamp and is repeated.
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const fileOf = (folder) => join(folder, 'node_modules', '.complete')
const hashOf = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')

/** `kind` is `run` for what the server needs, `all` when the tests' packages are there too. */
const write = (folder, kind) => writeFileSync(fileOf(folder), `${hashOf(folder)} ${kind}`)

const read = (folder) => (existsSync(fileOf(folder)) ? readFileSync(fileOf(folder), 'utf8').split(' ') : [])

const isInstalled = (folder, kind) => {
  const [hash, installed] = read(folder)
  return hash === hashOf(folder) && (installed === 'all' || installed === kind)
}

/** Whoever had the tests' packages keeps them when the lock file moves on. */
const wanted = (folder, kind) => (read(folder)[1] === 'all' ? 'all' : kind)

module.exports = { write, isInstalled, wanted }

if (require.main === module) write(join(__dirname, '..'), process.env.npm_config_omit?.includes('dev') ? 'run' : 'all')
