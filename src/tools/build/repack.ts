/** Makes archives reproducible: two builds of the same source are equal byte for byte. */
import { readFile, writeFile } from 'node:fs/promises'
import JSZip from 'jszip'

/** The earliest date that a zip can express, used for every file. */
const DATE = new Date(Date.UTC(1980, 0, 1))

/**
 * Rewrites a zip: files sorted by name, all with the same date and permissions, no entries for folders. The compression
 * comes from a JavaScript library, so that it does not depend on machine or version of Node.
 * @param file the zip, which is replaced
 */
export async function repack(file: string): Promise<void> {
  const old = await JSZip.loadAsync(await readFile(file))
  const names = Object.keys(old.files).filter((name) => !old.files[name]?.dir)
  const archive = new JSZip()
  for (const name of names.sort()) {
    const content = await old.file(name)?.async('uint8array')
    if (content) archive.file(name, content, { date: DATE, createFolders: false, unixPermissions: 0o644 })
  }
  const options = { compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'UNIX' } as const
  await writeFile(file, await archive.generateAsync({ type: 'nodebuffer', ...options }))
}
