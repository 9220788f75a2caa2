/** Words in the language of a story, kept apart from our own, which may be in another language and direction. */
import type { ComponentChildren } from 'preact'

interface Props {
  lang: string
  children: ComponentChildren
}

/** Words of the page or of the reading: these exact words, so never translated. */
export function Quote({ lang, children }: Props) {
  return (
    <bdi lang={lang} dir="auto" translate={false}>
      {children}
    </bdi>
  )
}

/** What an editor wrote about them. */
export function Prose({ lang, children }: Props) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  )
}
