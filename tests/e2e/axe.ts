/** Runs axe, the accessibility checker, in pages of the extension, annotated pages and the closed card. */
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import type { TestSession } from './browser'

/** What axe is asked; it measures targets (24 px, WCAG 2.5.8) only on request. */
const ASKED = JSON.stringify({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })

/** Returns what axe finds in a page, one line each; with selectors, only in matching elements. */
export async function axeIn(page: Page, ...only: string[]): Promise<string[]> {
  await page.evaluate(`${axe.source}; void 0`)
  const context = only.length > 0 ? JSON.stringify({ include: only.map((selector) => [selector]) }) : 'document'
  return lines((await page.evaluate(`axe.run(${context}, ${ASKED})`)) as AxeResults)
}

/**
 * Returns what axe finds in the closed shadow root of an element. Runs in the content scripts' world, where the
 * extension can pass it the root.
 */
export async function axeInShadow(session: TestSession, page: Page, host: string): Promise<string[]> {
  const run = new Function(
    'name',
    `const host = document.querySelector(name)
    const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host)
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true })
    const module = undefined;
    ${axe.source}
    const ran = globalThis.axe.run({ include: [name] }, ${ASKED})
    return ran.then((results) => JSON.stringify(results), String).finally(() => delete host.shadowRoot)`
  ) as (name: string) => string
  const answer = await session.inContentWorld(page, run, host)
  if (!answer.startsWith('{')) throw new Error(answer)
  return lines(JSON.parse(answer) as AxeResults)
}

function lines({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')}: ${failureSummary}`)
  )
}
