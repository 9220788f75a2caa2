/** Reads an original from a tab, a file, or text that the reader pastes. */
import { plainText } from '../../match/text/page-text'
import { t } from '../../shared/i18n'
import { type PageReading, readTab } from '../../shared/page-reading'
import { NO_DETAILS } from '../../story/original'
import type { Original } from './engine'

/** Larger files are no article; an HTML page of a news site has up to two. In bytes. */
const MAX_BYTES = 8_000_000
const MEGABYTE = 1_000_000

/**
 * Reads the page of a tab.
 * @throws as `readTab`
 */
export async function originalFromTab(tab: number): Promise<Original> {
  return { reading: await readTab(tab), isWhole: false }
}

/** Text that was pasted: all of it is the original. */
export function originalFromText(text: string, title = ''): Original {
  const reading = { address: '', title, language: '', page: plainText(text), isComplete: true, details: NO_DETAILS }
  return { reading, isWhole: true }
}

/**
 * Reads a text or HTML file.
 * @returns the original, or a sentence that says why it is none
 */
export async function originalFromFile(
  file: File,
  readHtml: (html: string) => PageReading
): Promise<Original | string> {
  if (file.size > MAX_BYTES) return t('compareFileTooLarge', [file.name, MAX_BYTES / MEGABYTE])
  const text = await file.arrayBuffer().then(decode, () => undefined)
  // A document of an office program, a picture or a PDF is no text.
  if (text === undefined || text.includes('\0')) return t('compareFileUnreadable', [file.name])
  if (!isHtml(text, file)) return originalFromText(text, file.name)
  const reading = readHtml(text)
  return { reading: { ...reading, title: reading.title || file.name }, isWhole: false }
}

const isHtml = (text: string, { name, type }: File) =>
  type === 'text/html' || /\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html)\b/i.test(text)

/** Decodes by the byte order mark, as UTF-8, or as what old Western pages are written in. */
function decode(buffer: ArrayBuffer): string {
  const [a, b] = new Uint8Array(buffer.slice(0, 2))
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(buffer)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(buffer)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return new TextDecoder('windows-1252').decode(buffer)
  }
}
