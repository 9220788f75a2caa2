/** The product's words, from `_locales`, in the browser's language. */
import { createI18n } from '@wxt-dev/i18n'
import type messages from '../public/_locales/en/messages.json'

export type MessageKey = keyof typeof messages

const i18n = createI18n()

/** Characters that no message has, each in the place of a substitution; more than nine there cannot be. */
const FIRST = 0xe001
const BLANKS = Array.from({ length: 9 }, (_, i) => String.fromCharCode(FIRST + i))
const BLANK = /[\ue001-\ue009]/g

/** Messages with blanks. To ask Chromium takes a tenth of a millisecond, and a page's marks ask hundreds of times. */
const messageCache = new Map<MessageKey, string>()

/** A message with its substitutions ($1, $2 …) put in. */
export function t(key: MessageKey, substitutions: (string | number)[] = []): string {
  const message = messageCache.get(key) ?? i18n.t(key, BLANKS)
  messageCache.set(key, message)
  return message.replace(BLANK, (blank) => String(substitutions[blank.charCodeAt(0) - FIRST] ?? ''))
}

/** A message of the form "one | many" for a count; the count is $1. */
export function tn(key: MessageKey, count: number, substitutions: (string | number)[] = []): string {
  return i18n.t(key, count, [count, ...substitutions])
}
