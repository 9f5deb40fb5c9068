import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { PlainFailure } from './plain-failure.ts'

const root = resolve(import.meta.dirname, '../..')
export const builtPages = join(root, 'dist', 'web')
const stampFile = join(root, 'dist', 'web.stamp')

/** What the pages are made of: names, sizes and times of every source they may import. */
const sourcesStamp = (): string => {
  const files = globSync(['src/**/*.{ts,tsx,css,html,svg,json,webmanifest}', 'package-lock.json', 'vite.config.ts'], {
    cwd: root,
  }).sort()
  const hash = createHash('sha256')
  for (const file of files) if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Compressed once here, instead of at each request on the clinic's machine. */
const compressAssets = (): void => {
  for (const file of globSync('assets/*.{js,css,svg}', { cwd: builtPages })) {
    const path = join(builtPages, file)
    if (statSync(path).size < 1024) continue
    const text = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

/** In a process of its own: what the bundler takes of memory goes with it. */
const runVite = async (): Promise<void> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', join(root, 'vite.config.ts'), '--logLevel', 'error']
  const builder = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(builder, 'exit')
  if (code !== 0)
    throw new PlainFailure(
      'The web pages could not be built.',
      'The lines above say why; without a change of yours, run "npm ci" and try again.',
    )
}

/** Builds the web pages when they are older than their sources; answers whether it had to. */
export const buildPagesIfStale = async (): Promise<boolean> => {
  const stamp = sourcesStamp()
  if (existsSync(join(builtPages, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return false
  await runVite()
  compressAssets()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}
