/** How much the built extension weighs. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Weight {
  file: string
  raw: number
  gzip: number
}

/** All scripts, styles, pages and data of a build, in bytes. Pictures are left out. */
export function weights(folder: string): Weight[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:js|css|html|json|bin)$/.test(file) && statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    })
}
