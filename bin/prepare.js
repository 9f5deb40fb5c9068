'use strict'
// Runs on any Node from 18 on and needs no package: brings the packages of the lock file and a Node new enough
// for the sources, then says where that Node is. What is there and complete is left alone.
const { spawnSync } = require('node:child_process')
const { existsSync, realpathSync } = require('node:fs')
const { delimiter, dirname, join } = require('node:path')
const stamp = require('./stamp.js')

const root = join(__dirname, '..')
const needed = 26

const fail = (what, remedy) => {
  process.stderr.write(`${what}\n${remedy}\n`)
  process.exit(1)
}

/** Under npm its own path is given; else it lies beside node, or on the PATH. */
const findNpm = () => {
  const places = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ]
  for (const folder of (process.env.PATH || '').split(delimiter))
    places.push(join(folder, '../lib/node_modules/npm/bin/npm-cli.js'), join(folder, 'npm'))
  for (const place of places) {
    if (!place || !existsSync(place)) continue
    const real = realpathSync(place)
    if (real.endsWith('npm-cli.js')) return real
  }
  return fail('npm was not found.', 'Install Node.js with its npm (18 or newer), then try again.')
}

const install = (node, folder, least, what) => {
  if (stamp.isInstalled(folder, least)) return
  const kind = stamp.wanted(folder, least)
  const from = Date.now()
  process.stderr.write(`  ${what} …\n`)
  const args = [
    findNpm(),
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(kind === 'run' ? ['--omit=dev'] : []),
  ]
  const { status } = spawnSync(node, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: withFirstOnPath(node),
  })
  if (status !== 0)
    fail(
      `${what} failed.`,
      `See the lines above; check the network and the free disk space, then run it again. (npm ci in ${folder})`,
    )
  stamp.write(folder, kind)
  process.stderr.write(`  ${what}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`)
}

/** So that everything that says `node` further down means this one. */
const withFirstOnPath = (node) => ({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH || ''}` })

const findNode = () => {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  const runtime = join(root, 'runtime')
  install(process.execPath, runtime, 'all', `Node ${needed} (this machine has ${process.version})`)
  const node = join(runtime, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (!existsSync(node))
    fail(
      `No Node ${needed} package exists for ${process.platform}-${process.arch}.`,
      `Install Node ${needed} or newer yourself, then try again.`,
    )
  return realpathSync(node)
}

/** `kind`: `run` for what the server needs, `all` for the tests' packages too. */
const prepare = (kind) => {
  const node = findNode()
  install(node, root, kind, kind === 'run' ? 'packages' : 'packages, the tests’ too')
  return { node, env: withFirstOnPath(node), root }
}

module.exports = { prepare }
