/** The popup, as a reader uses it. */
import type { Page } from 'puppeteer-core'
import { until } from './browser'

export type SwitchName = 'on' | 'site' | 'garbles' | 'names'

/** Resolves when the popup is in a state. */
export async function popupState(popup: Page, state: string): Promise<void> {
  await until(`the popup says ${state}`, async () => {
    const now = await popup.evaluate(() => document.querySelector('main')?.dataset.state)
    if (now !== state) throw new Error(`it says ${now}`)
    return true
  })
}

/** Clicks on a switch with the real mouse, once the switch stands still. */
export async function flip(popup: Page, name: SwitchName): Promise<void> {
  const input = `input[name=${name}]`
  await popup.waitForSelector(input)
  const before = await isOn(popup, name)
  await popup.bringToFront()
  await popup.evaluate((selector) => {
    const { dataset } = document.documentElement
    dataset.clicked = 'no'
    document.querySelector(selector)?.addEventListener('click', () => Object.assign(dataset, { clicked: 'yes' }))
  }, input)
  // Under load Chromium may drop a click without a word. One that has arrived is never given twice.
  await until(`the click on ${name} has arrived`, async () => {
    await popup.locator(`label:has(${input}), ${input}`).click()
    const arrived = () => document.documentElement.dataset.clicked === 'yes'
    return popup.waitForFunction(arrived, { timeout: 3000 }).then(Boolean, () => false)
  })
  await until(`the switch ${name} has changed`, async () => {
    const now = await isOn(popup, name)
    if (now === before) throw new Error(`it is ${now}: ${await popup.evaluate(() => document.body.textContent)}`)
    return true
  })
}

export const isOn = (popup: Page, name: SwitchName) =>
  popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[name=${wanted}]`)?.checked ?? null, name)
