/** The archives that `npm run zip` made, as maps from names to contents. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }

export const ARCHIVES = ['chrome', 'firefox', 'sources'] as const
export type Archive = (typeof ARCHIVES)[number]

/** Where an archive is, in a checkout. */
export const pathOf = (archive: Archive, root = '.') => join(root, '.output', `${name}-${version}-${archive}.zip`)

/** The files of an archive, in its order. */
export async function unzipped(archive: Archive, root = '.'): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(readFileSync(pathOf(archive, root)))
  const files = new Map<string, Buffer>()
  for (const [path, entry] of Object.entries(zip.files)) files.set(path, await entry.async('nodebuffer'))
  return files
}
