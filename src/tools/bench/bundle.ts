/** Makes what runs in a page out of modules, by the builder that makes the extension. */
import { resolve } from 'node:path'
import { build, type Rollup } from 'vite'

/** Stands in for the extension's own API, of which the painter asks its words. */
const API = `globalThis.browser = { runtime: { id: 'bench', getURL: (path) => 'extension://bench' + path }, i18n: { getMessage: (key, parts = []) => key + ' ' + parts.join(' ') } };`

/** A script with everything that a file of this folder imports. With names kept, profiles can be read. */
export async function bundle(file: string, keepNames = false): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: keepNames ? false : 'esbuild',
      lib: { entry: resolve('src/tools/bench', file), formats: ['iife'], name: 'cleanCopyBenchModule' }
    }
  })
  const [first] = (Array.isArray(output) ? output : [output]) as Rollup.RollupOutput[]
  const code = first?.output[0].code
  if (!code) throw new Error(`${file} makes no script`)
  return `${API}\n${code}`
}
