/** Builds the frameworks' pages from their packages: a script for the browser, and for the server what renders them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'

export type Framework = 'react-18' | 'react-19' | 'vue' | 'svelte' | 'preact' | 'turbo' | 'lit' | 'fast'

/** What a server has of a framework. */
export interface Renderer {
  render(paragraphs: string[]): string | Promise<string>
  stream?(paragraphs: string[], until: Promise<void>): NodeJS.ReadableStream
}

const folder = 'tests/e2e/frameworks'
const fileOf = (framework: Framework, side: 'client' | 'server') => {
  const name = framework.replace(/-\d+$/, '')
  return `${folder}/${name}-${side}.${/react/.test(name) ? 'jsx' : 'js'}`
}

/** The browser's script of a framework's page. */
export async function buildClient(framework: Framework): Promise<string> {
  const built = await build({
    ...common(framework, 'client'),
    entryPoints: [fileOf(framework, 'client')],
    write: false,
    platform: 'browser',
    format: 'iife'
  })
  return built.outputFiles[0]?.text ?? ''
}

/** What renders a framework's page on the server. */
export async function buildServer(framework: Framework): Promise<Renderer> {
  const out = mkdtempSync(join(tmpdir(), 'clean-copy-framework-'))
  try {
    const outfile = join(out, `${framework}.mjs`)
    await build({
      ...common(framework, 'server'),
      entryPoints: [fileOf(framework, 'server')],
      outfile,
      platform: 'node',
      format: 'esm',
      // React's server is CommonJS and asks for modules of Node.
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` }
    })
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Renderer
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** Development builds, for they are the ones that warn. */
const common = (framework: Framework, side: 'client' | 'server') => ({
  bundle: true,
  logLevel: 'error' as const,
  // Not that of the extension, which says how its own JSX is meant.
  tsconfigRaw: {},
  jsx: 'automatic' as const,
  jsxImportSource: framework === 'preact' ? 'preact' : 'react',
  conditions: ['development'],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true'
  },
  plugins: framework === 'react-18' ? [react18] : [svelte(side)]
})

/** React 18 stands under other names in node_modules. */
const react18: Plugin = {
  name: 'react-18',
  setup({ onResolve }) {
    const { resolve } = createRequire(import.meta.url)
    onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path }) => ({
      path: resolve(path.replace(/^react(-dom)?/, '$&-18'))
    }))
  }
}

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises')
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate, dev: true })
      return { contents: js.code, loader: 'js' }
    })
  }
})
