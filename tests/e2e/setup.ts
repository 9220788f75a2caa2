/** Before the first test: both browsers are there and both builds are made. */
import { existsSync } from 'node:fs'
import { builtExtension, ensureBrowser } from '../../src/cli/browsers'
import { KINDS } from './browser'

export default function setup(): void {
  for (const kind of KINDS) {
    ensureBrowser(kind)
    const folder = builtExtension(kind)
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build first`)
  }
}
