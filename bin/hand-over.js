'use strict'
const { spawn } = require('node:child_process')
const { constants } = require('node:os')

/** Becomes the child in all that matters: its arguments, its signals, its exit code; and it never outlives us. */
const handOver = ({ node, env, root, cwd = root }, args) => {
  const child = spawn(node, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const parent = process.ppid
  const forward = (signal) => process.on(signal, () => child.kill(signal))
  forward('SIGTERM')
  forward('SIGHUP')
  // At a terminal Ctrl-C reaches the child by itself; it must not get it twice.
  if (process.stdin.isTTY) process.on('SIGINT', () => {})
  else forward('SIGINT')
  // The shell that npm starts may die without telling us.
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
  watch.unref()
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

module.exports = { handOver }
