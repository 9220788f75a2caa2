/**
 * The status of a page as it arrives from there: checked, and watched. Apart from the messages because pages, which send
 * it, need none of this.
 */
import * as v from 'valibot'
import { KINDS, SEVERITIES } from '../story/terms'
import { browser } from './browser'
import { Envelope, type PageStatus } from './messages'

/**
 * Checks as much of a status as keeps a hostile page from naming a script that is no story's, and its readers from
 * breaking.
 */
const Status = v.variant('state', [
  v.object({ state: v.picklist(['reading', 'none', 'too-large', 'off']) }),
  v.object({
    state: v.literal('found'),
    report: v.looseObject({
      story: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
      verdict: v.picklist(['garbled-copy', 'altered-copy', 'clean-copy', 'excerpt', 'none']),
      coverage: v.number(),
      passages: v.array(
        v.looseObject({
          key: v.string(),
          id: v.string(),
          kind: v.optional(v.picklist(KINDS)),
          severity: v.picklist(SEVERITIES)
        })
      ),
      entities: v.array(v.looseObject({ key: v.string(), id: v.string() })),
      reworded: v.array(
        v.looseObject({
          quote: v.string(),
          start: v.number(),
          end: v.number(),
          original: v.looseObject({ quote: v.string(), paragraph: v.number() })
        })
      ),
      unplaced: v.array(v.string()),
      aligned: v.array(v.looseObject({ start: v.number(), end: v.number(), paragraph: v.number() })),
      shares: v.array(v.number()),
      copies: v.optional(v.array(v.looseObject({ coverage: v.number() }))),
      route: v.nullish(
        v.looseObject({
          id: v.string(),
          tells: v.array(v.looseObject({ printed: v.string(), meant: v.string(), key: v.string() }))
        })
      )
    })
  })
])

/** Returns a page's status from the data it sent, or undefined for anything else. */
export function toStatus(data: unknown): PageStatus | undefined {
  const status = v.safeParse(Status, data)
  return status.success ? (status.output as PageStatus) : undefined
}

/**
 * Calls back for every status that a page sends to the background, without answering it, so that an open popup stays
 * current.
 * @returns a function that stops watching
 */
export function watchStatus(onStatus: (tab: number, status: PageStatus) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
    const envelope = v.safeParse(Envelope, message)
    if (!envelope.success || sender.id !== browser.runtime.id) return undefined
    const { to: target, call, data } = envelope.output
    const status = target === 'background' && call === 'status' ? toStatus(data) : undefined
    if (status && sender.tab?.id !== undefined) onStatus(sender.tab.id, status)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
