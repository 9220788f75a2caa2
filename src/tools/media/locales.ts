/**
 * Copies of the built extension with a single language, whatever the browser's, for tests and pictures. Never shipped.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Message {
  message: string
  description?: string
}
/** The messages of a language, by key. */
export type Messages = Record<string, Message>

const LOCALES = 'src/public/_locales'

/** Returns the languages that are shipped. */
export const locales = (): string[] => readdirSync(LOCALES).sort()

/** Returns the messages of a shipped language. */
export const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages

/**
 * Returns a pseudo-language made of English: accented letters and 40 % longer, to reveal untranslated words and labels
 * without room.
 * @param rtl whether it is written from right to left
 */
export function pseudo(rtl = false): Messages {
  const entries = Object.entries(messagesOf('en')).map(([key, { message }]) => [key, { message: stretched(message) }])
  return {
    ...Object.fromEntries(entries),
    uiLanguage: { message: rtl ? 'ar-XB' : 'en-XA' },
    uiDirection: { message: rtl ? 'rtl' : 'ltr' }
  }
}

const PLAIN = 'aceinouyACEINOUYsSzZ'
const ACCENTED = 'áçéîñöüýÁÇÉÎÑÖÜÝšŠžŽ'

function stretched(message: string): string {
  return message
    .split(' | ')
    .map((form) => {
      const letters = form.replace(/\$\d/g, '').length
      // Words as long as those of the message: one long tail would take less room than text does.
      const padding = 'ôñé ţŵöö ţĥŕééé '.repeat(1 + Math.ceil(letters / 40)).slice(0, Math.ceil(letters * 0.4))
      const accented = [...form].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')
      return `${accented} ${padding}`.trimEnd()
    })
    .join(' | ')
}

/**
 * Copies a built extension so that its only language has these messages. Returns its folder and a function that removes
 * it.
 */
export function extensionWith(messages: Messages, built: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'clean-copy-locale-'))
  cpSync(built, folder, { recursive: true })
  rmSync(join(folder, '_locales'), { recursive: true })
  writeMessages(folder, messages)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Gives such a copy other messages. The browser reads them when the extension is installed again. */
export function writeMessages(folder: string, messages: Messages): void {
  // Under the name of the manifest's default language, to which every browser falls back.
  mkdirSync(join(folder, '_locales/en'), { recursive: true })
  writeFileSync(join(folder, '_locales/en/messages.json'), JSON.stringify(messages))
}
