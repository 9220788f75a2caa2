/** Finds, installs and starts real browsers with the extension, for `npm start` and the end-to-end tests. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

/** The browsers that are supported. */
export type BrowserKind = 'chromium' | 'firefox'

/** How to start a browser. */
export interface LaunchOptions {
  /** The folder of the unpacked extension; null for a browser without it. By default the result of `npm run build`. */
  extension?: string | null
  /** A profile folder to keep; by default a temporary one. */
  profile?: string
  headless?: boolean
  /** Port on localhost of a proxy for all requests, including those to localhost. */
  proxy?: number
  /** Additional environment variables. */
  env?: Record<string, string>
  /**
   * Whether to spare the machine: pages share a process rather than start one each, in Chromium those of a site, in
   * Firefox all; and Firefox does nothing for pages that only its own windows show.
   */
  isFrugal?: boolean
}

/** A started browser. */
export interface Launched {
  browser: Browser
  /** The origin of the extension's pages; empty without the extension. */
  origin: string
}

/**
 * Program names, open-source builds first. Branded Chrome works too: the extension is loaded over the debugging pipe.
 */
const NAMES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox']
}

const PLACES: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']
}

const DEBIAN_PACKAGES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation']
}

/** Firefox gives every installation a random origin; a fixed one makes the extension's addresses known. */
const FIREFOX_UUID = '7b3c1c1e-2f52-4b7a-9a51-0c1ea9c09701'

/** A host on this machine that browsers do not treat as localhost: its pages are plain http and no secure context. */
export const PLAIN_HOST = 'news.test'

/** The folder of the unpacked extension for a browser. */
export const builtExtension = (kind: BrowserKind) =>
  resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')

/**
 * Returns the path of a browser: from CLEAN_COPY_CHROMIUM or CLEAN_COPY_FIREFOX, PATH or the usual places; null if
 * there is none.
 */
function findBrowser(kind: BrowserKind): string | null {
  const configuredPath = process.env[`CLEAN_COPY_${kind.toUpperCase()}`]
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(configuredPath ? [configuredPath] : []), ...onPath, ...PLACES[kind]].find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Returns the path of a browser and installs it first if needed and possible, as root on Debian. */
export function ensureBrowser(kind: BrowserKind): string {
  const browserPath = findBrowser(kind)
  if (browserPath) return browserPath
  const packages = DEBIAN_PACKAGES[kind]
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      `No ${kind} found on this machine. Install ${kind === 'firefox' ? 'Firefox 140 or newer' : 'Chromium or Chrome'}` +
        (isDebian() ? ` (sudo apt-get install ${packages[0]})` : '') +
        `, or set CLEAN_COPY_${kind.toUpperCase()} to its program.`
    )
  }
  console.log(`Installing ${packages[0]}: apt-get update, apt-get install -y ${packages.join(' ')}`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  const installed = findBrowser(kind)
  if (!installed) throw new Error(`${packages[0]} was installed but its program is nowhere on PATH.`)
  return installed
}

/** Ubuntu is excluded: its packages of these names install snaps, which do not run in containers. */
function isDebian(): boolean {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function apt(...args: string[]): void {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
}

/** Returns true if a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Starts a browser with the extension. Its own background traffic is disabled, so that a run needs no network. */
export async function launchBrowser(kind: BrowserKind, options: LaunchOptions = {}): Promise<Launched> {
  const extension = options.extension === undefined ? builtExtension(kind) : options.extension
  const id = extension === null ? null : geckoId(extension)
  const common = {
    executablePath: ensureBrowser(kind),
    headless: options.headless ?? true,
    defaultViewport: null,
    env: { ...process.env, ...(kind === 'firefox' && FIREFOX_ENV), ...options.env }
  }
  const profile = options.profile === undefined ? {} : { userDataDir: options.profile }
  const browser = await puppeteer.launch(
    kind === 'firefox'
      ? { ...common, ...profile, ...firefoxOptions(id, common.headless, options) }
      : { ...common, ...profile, ...chromiumOptions(options), pipe: true, enableExtensions: extension !== null }
  )
  if (extension === null) return { browser, origin: '' }
  const installed = await browser.installExtension(extension).catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  return {
    browser,
    origin: kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${installed}`
  }
}

/** The pages that Chromium draws its address bar's suggestions with: hidden ones keep a third of a core busy. */
const ADDRESS_BAR_PAGES = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup'

function chromiumOptions({ proxy, isFrugal }: LaunchOptions) {
  const needsNoSandbox = process.getuid?.() === 0 || Boolean(process.env.CI)
  return {
    args: [
      ...(needsNoSandbox ? ['--no-sandbox'] : []),
      ...(hasDisplay() ? [] : ['--disable-gpu']),
      ...(proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>']),
      '--disable-quic',
      '--disable-component-update',
      // The rest of its own traffic: time, names of form fields, account, new components.
      `--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication,${ADDRESS_BAR_PAGES}`,
      ...(isFrugal ? ['--process-per-site'] : []),
      '--gaia-url=http://localhost:1',
      '--component-updater=url-source=http://localhost:1',
      `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
      '--no-default-browser-check',
      '--window-size=1280,900'
    ]
  }
}

/** Firefox accepts another address for its settings service only with this; the preference below then disables it. */
const FIREFOX_ENV = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }

function firefoxOptions(id: string | null, headless: boolean, { proxy, isFrugal }: LaunchOptions) {
  return {
    browser: 'firefox' as const,
    // Without system access WebDriver BiDi cannot inspect the extension's own pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'network.dns.localDomains': PLAIN_HOST,
      ...(id !== null && { 'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }) }),
      ...(proxy !== undefined && proxied(proxy)),
      ...(isFrugal && FRUGAL),
      // Answers Firefox's prompt whether an extension may have access.
      ...(headless && { 'extensions.webextOptionalPermissionPrompts': false }),
      // A temporary add-on is uninstalled when Firefox closes; its settings must survive that, as in real use.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'services.settings.server': 'data:,#remote-settings-dummy/v1'
    }
  }
}

/**
 * Firefox's preferences for a single process of web pages that is kept, with none started ahead, and for no icons,
 * history, offers to translate, animated tabs and copies of the session on disk.
 */
const FRUGAL = {
  'fission.webContentIsolationStrategy': 0,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.chrome.site_icons': false,
  'places.history.enabled': false,
  'browser.translations.enable': false,
  'toolkit.cosmeticAnimations.enabled': false,
  'browser.sessionstore.interval': 3_600_000
}

/** Returns Firefox's preferences for a proxy. */
const proxied = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true
})

function geckoId(extension: string): string | null {
  const file = join(extension, 'manifest.json')
  if (!existsSync(file)) throw new Error(`No extension in ${extension}: run npm run build first.`)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { browser_specific_settings?: { gecko?: { id?: string } } }
  return manifest.browser_specific_settings?.gecko?.id ?? null
}
