/** Renders a typical news page around any paragraphs, for `npm start` and the end-to-end tests. */
import { sampleStyle } from './sample-style'

/** How the sample page looks. */
export interface SampleOptions {
  headline: string
  /** The line under the headline. */
  standfirst: string
  /** Links and emphasis in the text: none, as an editor would set them, or everywhere that could break a marker. */
  decorate: 'none' | 'light' | 'heavy'
  /** Advertisements and a newsletter box between the paragraphs. */
  ads: boolean
}

type Block = { kind: 'text' | 'note'; text: string } | { kind: 'figure'; caption: string; credit: string }

const DEFAULTS: SampleOptions = {
  headline: 'A phone call between deputies keeps the line open',
  standfirst: 'What two short statements say, what they leave out, and who sat in which room this week.',
  decorate: 'light',
  ads: true
}

/**
 * "Name
 * Agency": the credit of the picture whose caption precedes it.
 */
const CREDIT = /^[^|.!?]{3,40}( \| [^|.!?]{2,30}){1,2}$/

/** Returns the page's HTML. Pure: the same arguments give the same page. */
export function samplePage(paragraphs: string[], options: Partial<SampleOptions> = {}): string {
  const settings = { ...DEFAULTS, ...options }
  const [hero, ...rest] = withHero(toBlocks(paragraphs))
  const body = rest.map(
    (block, n) => blockHtml(block, n + 1, settings) + (settings.ads ? insertAt(n + 1, rest.length) : '')
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(settings.headline)} – The Quayside Post</title>
<meta name="description" content="${escaped(settings.standfirst)}">
<link rel="icon" href="data:,">
<style>${sampleStyle}</style>
</head>
<body>
${MASTHEAD}
<div class="page">
<main>
<article>
<p class="section"><a href="#world">World</a> <span aria-hidden="true">/</span> <a href="#talks">Talks</a></p>
<h1>${escaped(settings.headline)}</h1>
<p class="standfirst">${escaped(settings.standfirst)}</p>
<p class="byline">By <a href="#desk">our foreign desk</a> <span>·</span> <time datetime="2025-05-23T16:20">23 May 2025, 16:20</time> <span>·</span> 5 min read</p>
${hero ? blockHtml(hero, 0, settings) : ''}
<div class="body">
${body.join('\n')}
</div>
</article>
${COMMENTS}
</main>
${SIDEBAR}
</div>
${FOOTER}
</body>
</html>
`
}

function toBlocks(paragraphs: string[]): Block[] {
  const blocks: Block[] = []
  for (const [n, text] of paragraphs.entries()) {
    if (CREDIT.test(text)) continue
    const next = paragraphs[n + 1]
    if (next && CREDIT.test(next)) blocks.push({ kind: 'figure', caption: text, credit: next })
    else blocks.push({ kind: /^Correction:/.test(text) ? 'note' : 'text', text })
  }
  return blocks
}

/** Moves a story's first picture above its text, if the story begins with one. */
function withHero(blocks: Block[]): [Block | null, ...Block[]] {
  const [first, ...rest] = blocks
  return first?.kind === 'figure' ? [first, ...rest] : [null, ...blocks]
}

function blockHtml(block: Block, n: number, { decorate }: SampleOptions): string {
  if (block.kind === 'figure') {
    const caption = decorated(block.caption, n, decorate === 'heavy' ? 'heavy' : 'none')
    return `<figure>${n === 0 ? CALL : COLUMNS}<figcaption>${caption} <span class="credit">${escaped(block.credit)}</span></figcaption></figure>`
  }
  return `<p${block.kind === 'note' ? ' class="note"' : ''}>${decorated(block.text, n, decorate)}</p>`
}

function decorated(text: string, n: number, decoration: SampleOptions['decorate']): string {
  if (decoration === 'heavy') return heavy(text)
  const html = escaped(text)
  if (decoration === 'none') return html
  if (n % 3 === 0) return html.replace(/(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]+\b(?! [A-Z])/, '<a href="#topic">$&</a>')
  return n % 7 === 4 ? html.replace(/“[^”]+”/, '<em>$&</em>') : html
}

/** Inserts something that could break a marker after every few words, so that most passages contain one. */
function heavy(text: string): string {
  return text
    .split(' ')
    .map((word, n) => {
      const html = escaped(n % 2 === 0 && word.length > 10 ? `${word.slice(0, 5)}\u00ad${word.slice(5)}` : word)
      if (n % 9 === 2) return `<a href="#topic">${html}</a>`
      if (n % 9 === 4) return `<em>${html}</em>`
      if (n % 9 === 6)
        return `<strong>${html.slice(0, 1)}</strong>${html.slice(1)}`.replace(/<strong>&<\/strong>.*/, html)
      if (n % 9 === 8) return `<!-- slot ${n} -->${html}`
      return n % 9 === 7 ? `${html} <br>` : html
    })
    .join(' ')
}

/** Returns what follows the n-th block. */
function insertAt(n: number, count: number): string {
  if (n === 3) return `\n${AD}`
  if (n === 7) return `\n${NEWSLETTER}`
  return n === 11 && n < count ? `\n${AD}` : ''
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const MASTHEAD = `<header class="masthead">
<div class="bar"><span>Friday, 23 May 2025</span><a class="brand" href="#front">The Quayside Post</a><a class="sign-in" href="#account">Sign in</a></div>
<nav aria-label="Sections"><a href="#world" aria-current="page">World</a><a href="#town">Town</a><a href="#money">Money</a><a href="#science">Science</a><a href="#sport">Sport</a><a href="#books">Books</a><a href="#weather">Weather</a></nav>
</header>`

const AD = `<aside class="ad" aria-label="Advertisement"><small>Advertisement</small><strong>Halyard Bicycles</strong><span>Hand-built frames for wet mornings.</span></aside>`

const NEWSLETTER = `<form class="newsletter" action="#newsletter"><label for="mail">The Morning Tide, our letter at seven</label><span>Five stories, one cup of tea. No more than that.</span><div><input id="mail" type="email" placeholder="you@example.org"><button type="button">Sign up</button></div></form>`

const COMMENTS = `<section class="comments"><h2>2 comments</h2>
<div><b>gullwatcher</b> <time>18:02</time><p>Thank you for printing both statements next to each other. More of this, please.</p></div>
<div><b>M. Okafor</b> <time>19:47</time><p>The second photograph was on yesterday's front page too, or am I mistaken?</p></div></section>`

const SIDEBAR = `<aside class="side" aria-label="More stories"><h2>Most read</h2><ol>
<li><a href="#1">Night ferries return to the northern islands after eleven years</a></li>
<li><a href="#2">The bakery that closes when the bread is gone</a></li>
<li><a href="#3">What a tide gauge from 1862 still tells us</a></li>
<li><a href="#4">Library fines abolished: shelves fuller than ever</a></li></ol>
<h2>Opinion</h2><ul>
<li><a href="#5">In praise of the slow tram</a></li>
<li><a href="#6">A museum should smell of something</a></li></ul></aside>`

const FOOTER = `<footer class="foot"><a class="brand" href="#front">The Quayside Post</a><p>A newspaper that exists only as an example. <a href="#imprint">Imprint</a> <a href="#privacy">Privacy</a> <a href="#contact">Contact</a></p></footer>`

/** Two telephones and the line between them. */
const CALL = `<svg viewBox="0 0 960 480" role="img" aria-label="Drawing of two telephones joined by a line"><rect width="960" height="480" fill="#1d4e63"/><circle cx="480" cy="520" r="360" fill="#2a6a80"/><circle cx="480" cy="520" r="250" fill="#38839a"/><path d="M230 250C340 90 620 90 730 250" fill="none" stroke="#f4d9a6" stroke-width="6" stroke-dasharray="2 16" stroke-linecap="round"/><g id="phone" fill="#f6efe2"><path d="M120 340q0-46 40-46h140q40 0 40 46v50q0 12-12 12H132q-12 0-12-12z"/><path d="M96 262q0-34 134-34t134 34v18q0 12-12 12h-46q-12 0-12-12v-10H166v10q0 12-12 12h-46q-12 0-12-12z"/><circle cx="230" cy="346" r="34" fill="#1d4e63"/><circle cx="230" cy="346" r="12"/></g><g transform="translate(500 0)" fill="#e8b04a"><path d="M120 340q0-46 40-46h140q40 0 40 46v50q0 12-12 12H132q-12 0-12-12z"/><path d="M96 262q0-34 134-34t134 34v18q0 12-12 12h-46q-12 0-12-12v-10H166v10q0 12-12 12h-46q-12 0-12-12z"/><circle cx="230" cy="346" r="34" fill="#1d4e63"/><circle cx="230" cy="346" r="12"/></g></svg>`

/** A house with columns. */
const COLUMNS = `<svg viewBox="0 0 960 420" role="img" aria-label="Drawing of a house with columns"><rect width="960" height="420" fill="#d9e4ea"/><circle cx="760" cy="110" r="54" fill="#f4c76a"/><path d="M0 330q240-70 480-30t480-20v140H0z" fill="#7ba37f"/><path d="M300 170 480 80l180 90z" fill="#fbfaf6"/><path d="M320 176h320v160H320z" fill="#efece4"/><g fill="#fbfaf6"><path d="M330 176h26v160h-26zM392 176h26v160h-26zM454 176h26v160h-26zM516 176h26v160h-26zM578 176h26v160h-26z"/></g><path d="M290 336h380v18H290zM280 354h400v14H280z" fill="#fbfaf6"/><path d="M480 80V36h44l-10 12 10 12h-44" fill="#b5523b"/></svg>`
