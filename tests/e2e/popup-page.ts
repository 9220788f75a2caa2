/** The popup, as a reader uses it. */
import type { Page } from 'puppeteer-core'
import { until } from './browser'

export type SwitchName = 'on' | 'site' | 'garbles' | 'names' | 'reworded'

/** Resolves when the popup is in a state. */
export async function popupState(popup: Page, state: string): Promise<void> {
  await until(`the popup says ${state}`, async () => {
    const now = await popup.evaluate(() => document.querySelector('main')?.dataset.state)
    if (now !== state) throw new Error(`it says ${now}`)
    return true
  })
}

/** Clicks once on a switch with the real mouse, when it stands still in a page that is in front. */
export async function flip(popup: Page, name: SwitchName): Promise<void> {
  const input = `input[name=${name}]`
  await popup.bringToFront()
  await atRest(popup, input)
  const before = await isOn(popup, name)
  await popup.click(`label:has(${input})`)
  await until(`the switch ${name} has changed`, async () => {
    const now = await isOn(popup, name)
    if (now === before) throw new Error(`it is ${now}: ${await popup.evaluate(() => document.body.textContent)}`)
    return true
  })
}

/** Resolves when an element is seen and has not moved for three frames: a click on one that moves goes beside it. */
async function atRest(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        let last = ''
        let same = 0
        const look = () => {
          const box = JSON.stringify(document.querySelector(wanted)?.getBoundingClientRect())
          same = box === last && document.visibilityState === 'visible' ? same + 1 : 0
          last = box
          if (same === 3) done()
          else requestAnimationFrame(look)
        }
        look()
      }),
    selector
  )
}

export const isOn = (popup: Page, name: SwitchName) =>
  popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(`input[name=${wanted}]`)?.checked ?? null, name)
