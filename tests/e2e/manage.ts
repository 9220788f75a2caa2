/** What a reader does with an extension in the browser's own pages, and what the browser does with its background. */
import type { Page, Target } from 'puppeteer-core'
import { type TestSession, until } from './browser'

/** Expressions for the browser's own page, with the extension's `id` at hand; those of Firefox also with its `addon`. */
interface Ways {
  page: string
  disable: string
  enable: string
  takeAccess: string
  giveAccess: string
}

const chromiumSites = (hostAccess: string) =>
  `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: '${hostAccess}' })`
const firefoxSites = (how: 'add' | 'remove') =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${how}(
    id, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, WebExtensionPolicy.getByID(id).extension)`

const WAYS: Record<TestSession['kind'], Ways> = {
  chromium: {
    page: 'chrome://extensions/',
    disable: 'chrome.management.setEnabled(id, false)',
    enable: 'chrome.management.setEnabled(id, true)',
    takeAccess: chromiumSites('ON_CLICK'),
    giveAccess: chromiumSites('ON_ALL_SITES')
  },
  firefox: {
    page: 'about:addons',
    disable: 'addon.disable()',
    enable: 'addon.enable()',
    takeAccess: firefoxSites('remove'),
    giveAccess: firefoxSites('add')
  }
}

export class Manager {
  private constructor(
    private readonly session: TestSession,
    private readonly page: Page,
    private readonly id: string
  ) {}

  static async of(session: TestSession): Promise<Manager> {
    const id = await session.evaluateInExtension<string>('api.runtime.id')
    const page = await session.open(WAYS[session.kind].page)
    // Chrome gathers what goes wrong for developers only.
    if (session.kind === 'chromium')
      await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
    return new Manager(session, page, id)
  }

  async does(what: Exclude<keyof Ways, 'page'>): Promise<void> {
    await this.#run(WAYS[this.session.kind][what])
    if (what === 'enable') await this.session.begun()
  }

  /** Ends the background, whatever it is doing, as browsers do with one that is idle. The next event starts it again. */
  async killBackground(): Promise<void> {
    if (this.session.kind === 'firefox') {
      await this.#run('WebExtensionPolicy.getByID(id).extension.terminateBackground()')
      return
    }
    const worker = await this.session.browser.targets().find(this.#isWorker)?.worker()
    if (!worker) return
    // The target may stay when the next background starts at once: only its states tell that this one has stopped.
    const devTools = await this.page.createCDPSession()
    const states: string[] = []
    devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
      states.push(...versions.filter(({ scriptURL }) => scriptURL === worker.url()).map((v) => v.runningStatus))
    )
    await devTools.send('ServiceWorker.enable')
    // It may be gone before it is told to go.
    await worker.close().catch(() => {})
    await until('the background has stopped', async () => states.includes('stopped'))
    await devTools.detach()
  }

  /** Evaluates an expression where the background's globals are at hand under the name `scope`. */
  async inBackground(expression: string): Promise<unknown> {
    if (this.session.kind === 'firefox')
      return this.session.evaluateInExtension(`((scope) => (${expression}))(await api.runtime.getBackgroundPage())`)
    // Whatever it is told starts it.
    await this.session.evaluateInExtension(
      `await api.runtime.sendMessage({ to: 'background', call: 'none' }).catch(() => null)`
    )
    const target = await this.session.browser.waitForTarget(this.#isWorker)
    return (await target.worker())?.evaluate(`((scope) => (${expression}))(globalThis)`)
  }

  /** What Chromium's list of extensions would show as our errors. Firefox has no such list. */
  async complaints(): Promise<string[]> {
    if (this.session.kind === 'firefox') return []
    return this.#run(`chrome.developerPrivate.getExtensionInfo(id).then(({ manifestErrors, runtimeErrors }) =>
      [...manifestErrors, ...runtimeErrors].map(({ message }) => message))`) as Promise<string[]>
  }

  #isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(this.session.extensionUrl('/'))

  #run(expression: string): Promise<unknown> {
    const addon =
      this.session.kind === 'firefox'
        ? `await ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(id)`
        : 'undefined'
    return this.page.evaluate(
      `(async (id) => { const addon = ${addon}; return (await ${expression}) ?? null })(${JSON.stringify(this.id)})`
    )
  }
}
