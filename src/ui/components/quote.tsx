/** Text in the language of a story, tagged as such: the interface may have another language and direction. */
import type { ComponentChildren } from 'preact'

interface Props {
  lang: string
  children: ComponentChildren
}

/** Exact words of the page or the original, which must not be translated. */
export function Quote({ lang, children }: Props) {
  return (
    <bdi lang={lang} dir="auto" translate={false}>
      {children}
    </bdi>
  )
}

/** Text that an editor wrote. */
export function Prose({ lang, children }: Props) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  )
}
