/** Before the first test of a browser: the browser is there and the extension is built for it. */
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { builtExtension, ensureBrowser } from '../../src/tools/browser/browsers'

export default function setup(project: TestProject): void {
  const { kind } = project.config.provide
  if (!kind) return
  ensureBrowser(kind)
  const folder = builtExtension(kind)
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build first`)
}
