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

/** Clicks on a switch with the real mouse. */
export async function flip(popup: Page, name: SwitchName): Promise<void> {
  const input = `input[name=${name}]`
  const before = await isOn(popup, name)
  await popup.waitForSelector(input)
  await popup.click(`label:has(${input}), ${input}`)
  await until(`the switch ${name} has changed`, async () => (await isOn(popup, name)) !== before)
}

export const isOn = (popup: Page, name: SwitchName) =>
  popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[name=${wanted}]`)?.checked ?? null, name)
