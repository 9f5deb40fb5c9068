import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

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

/** Builds the web pages when they are older than their sources; answers whether it had to. */
export const buildPagesIfStale = async (): Promise<boolean> => {
  const stamp = sourcesStamp()
  if (existsSync(join(builtPages, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return false
  const { build } = await import('vite')
  await build({ root: join(root, 'src/shell/web'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  compressAssets()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}
