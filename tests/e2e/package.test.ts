/** What is built asks for no more than it needs, connects to nothing and lets no page in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtExtension } from '../../src/tools/browser/browsers'
import { kind } from './fixtures'

/** Every permission that the extension may ask for. Each has its reason in PRIVACY.md. */
const ALLOWED = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']
const ALLOWED_OPTIONAL: string[] = []
const PAGES = ['http://*/*', 'https://*/*']

/** The one chunk that is loaded when it is needed: data of the package itself. */
const THESAURUS = /\bimport\s*\(\s*["'`]\.\/thesaurus-[\w-]+\.js["'`]\s*\)/g
/** Ways out to the network, and ways to run text as code or as markup. */
const FORBIDDEN = [
  /\bfetch\b/,
  /XMLHttpRequest/,
  /WebSocket/,
  /WebTransport/,
  /EventSource/,
  /sendBeacon/,
  /RTCPeerConnection/,
  /RTCDataChannel/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  /new\s+Image\b/,
  /new\s+(?:Shared)?Worker\b/,
  /serviceWorker\b/,
  /\bcaches\b/,
  /new\s+Function\b|\bFunction\s*\(/,
  /(?<![.\w])eval\s*\(/,
  /\b(?:inner|outer)HTML\b(?!\s*:)/,
  /insertAdjacentHTML/,
  /createContextualFragment/,
  /setHTML/,
  /document\.write/,
  /\b(?:window|self|globalThis|parent|top|opener)\.postMessage/,
  /onMessageExternal|onConnectExternal/
]
/** The polyfill's table of the browser's API names these without using them. */
const POLYFILL = /["']?(?:onMessageExternal|onConnectExternal)["']?\s*:/g

describe(`the package for ${kind}`, () => {
  const folder = builtExtension(kind)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>
  const reasons = readFileSync('PRIVACY.md', 'utf8')

  test('asks for nothing but what PRIVACY.md gives a reason for', () => {
    expect([manifest.permissions].flat().filter((name) => !ALLOWED.includes(String(name)))).toEqual([])
    expect([manifest.optional_permissions ?? []].flat()).toEqual(ALLOWED_OPTIONAL)
    expect(manifest.host_permissions).toEqual(PAGES)
    expect(manifest.optional_host_permissions).toBeUndefined()
    for (const name of [manifest.permissions].flat())
      expect(reasons, String(name)).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
    expect(reasons).toMatch(/^\| access to http and https pages \|/m)
  })

  test('gives no page, no other extension and no native program a way in', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'content_scripts']) {
      expect([manifest[key] ?? []].flat(), key).toEqual([])
    }
  })

  test('lets its own pages load nothing from elsewhere and connect to nothing', () => {
    const { extension_pages } = manifest.content_security_policy as { extension_pages: string }
    const rules = new Map(
      extension_pages.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(/\s+/)
        return [name, values.join(' ')]
      })
    )
    expect(rules.get('default-src')).toBe("'none'")
    expect(rules.get('connect-src')).toBe("'none'")
    for (const [name, value] of rules) expect(value, name).toMatch(/^'(?:none|self)'$/)
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      expect(read(page), page).not.toMatch(/\b(?:src|href|action|srcset)\s*=\s*["']?(?:https?:)?\/\//i)
      expect(read(page), page).not.toMatch(/<script(?![^>]*\bsrc=)/i)
    }
  })

  test.each(files.filter((file) => file.endsWith('.js') && !/^(?:stories\/|chunks\/thesaurus-)/.test(file)))(
    '%s has no way out',
    (file) => {
      const code = read(file).replace(POLYFILL, '').replace(THESAURUS, '')
      for (const way of FORBIDDEN) {
        const at = code.search(way)
        expect(at < 0 ? '' : code.slice(Math.max(0, at - 40), at + 60), String(way)).toBe('')
      }
    }
  )

  test('loads nothing by a style sheet', () => {
    for (const file of files.filter((name) => name.endsWith('.css')))
      expect(read(file), file).not.toMatch(/url\(|@import|image-set/)
  })

  test('contains of a story only data', () => {
    for (const file of files.filter((name) => name.startsWith('stories/'))) {
      const [, id, json] =
        /^Object\.hasOwn[^{}]*\{\}\)\nglobalThis\.cleanCopyStories\[("[\w-]+")\] = (\{.*\});\n$/s.exec(read(file)) ?? []
      expect(JSON.parse(json ?? 'null'), file).toMatchObject({ id: JSON.parse(id ?? 'null') })
    }
  })
})
