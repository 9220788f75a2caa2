// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/content/extract/extract-text'

const read = (html: string) => {
  document.body.innerHTML = html
  return readPage(document.body)
}
/** The blocks read, with normalised white space. */
const blocks = (html: string) => {
  const { page } = read(html)
  return page.blocks
    .map((from, i) =>
      page.text
        .slice(from, page.blocks[i + 1])
        .replace(/\s+/g, ' ')
        .trim()
    )
    .filter(Boolean)
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('readPage', () => {
  it.each([
    ['blocks', '<p>One.</p><div>Two<p>three</p>four</div>', ['One.', 'Two', 'three', 'four']],
    ['inline elements', '<p>Da<em>vid L</em><a href="#">ost</a> said</p>', ['David Lost said']],
    ['a line break', '<p>David<br>Lost</p>', ['David Lost']],
    ['two line breaks', '<p>One.<br><br>Two.</p>', ['One.', 'Two.']],
    ['two line breaks with space between', '<p>One.<br> <br>Two.</p>', ['One.', 'Two.']],
    ['<wbr>', '<p>tar<wbr>iffs</p>', ['tariffs']],
    ['lists and tables', '<ul><li>a<li>b</ul><table><tr><td>c</td><td>d</td></tr></table>', ['a', 'b', 'c', 'd']],
    [
      'scripts and the like',
      '<p>a<script>x</script><style>y</style><noscript>z</noscript></p><template>t</template>',
      ['a']
    ],
    ['what is hidden', '<p hidden>secret</p><p>open</p>', ['open']],
    ['what is hidden until it is searched for', '<p hidden="until-found">secret</p><p>open</p>', ['secret', 'open']],
    [
      'what somebody writes',
      '<textarea>draft</textarea><p contenteditable>d</p><div role="textbox">d</div><p>text</p>',
      ['text']
    ],
    ['editors', '<div class="x ProseMirror"><p>draft</p></div><div class="cm-editor">c</div>', []],
    ['what is not editable', '<p contenteditable="false">text</p>', ['text']],
    ['what is hidden by its own style', '<p style="color: red; DISPLAY : none">a</p><dialog>b</dialog><p>c</p>', ['c']],
    ['no footnote numbers', '<p>tariffs<sup>1</sup> and <sup>[a]</sup> x<sup>[2]</sup>.</p>', ['tariffs and [a] x.']],
    ['our own card', '<clean-copy-card>card</clean-copy-card><p>text</p>', ['text']],
    ['nothing', '', []]
  ])('reads %s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })

  it('knows the offset of every text node', () => {
    const { page, nodes, starts } = read(' <p>One <b>two</b>\n three<br>four</p> <div><p>five</p> six </div> ')
    expect(nodes.length).toBeGreaterThan(4)
    nodes.forEach((node, i) => {
      const start = starts[i] ?? -1
      expect(page.text.slice(start, start + node.data.length)).toBe(node.data)
    })
  })

  it('keeps the space between inline elements', () => {
    expect(blocks('<p><a href="#">Ma</a> <a href="#">Zhaoxu</a></p>')).toEqual(['Ma Zhaoxu'])
  })

  it('reads very deep pages', () => {
    let inner: Element = document.body
    for (let i = 0; i < 5000; i++) inner = inner.appendChild(document.createElement('div'))
    inner.append('deep')
    expect(readPage(document.body).page.text.trim()).toBe('deep')
  })
})
