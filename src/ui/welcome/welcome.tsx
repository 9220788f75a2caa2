/** The welcome: what it does, tried out here; what to try next; what is read; the button; how to switch it off. */
import { browser } from '../../shared/browser'
import { openExample } from '../../shared/compare-page'
import { t, tn } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Settings } from '../../shared/settings'
import type { Story } from '../../story/story'
import { requestAccess } from '../components/access'
import { Legend } from '../components/legend'
import { Quote } from '../components/quote'
import { Section } from '../components/section'
import { exampleOf } from './example'

interface Props {
  story: Story
  /** The number of bundled stories. */
  bundled: number
  look: Settings['look']
  /** Whether the browser lets us read every web page. */
  access: boolean
}

/** The whole page. */
export function Welcome({ story, bundled, look, access }: Props) {
  return (
    <main>
      <header>
        <img src="/icon/128.png" width="48" height="48" alt="" />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="lead">{t('welcomeWhat')}</p>
      {!access && <Access />}
      <Section title={t('welcomeTry')}>
        <p>{t('welcomeTryText')}</p>
        <Example story={story} />
        <Legend look={look} label={t('welcomeLegend')} />
        <p>{tn('welcomeKnows', bundled)}</p>
      </Section>
      <Section title={t('welcomeCompare')}>
        <p>{t('welcomeCompareText')}</p>
        <div class="buttons">
          <button type="button" class="button" name="example" onClick={() => void openExample()}>
            {t('welcomeCompareTry')}
          </button>
        </div>
      </Section>
      <Section title={t('welcomeRead')}>
        <ul class="points">
          <li>{t('welcomeReadPages')}</li>
          <li>{t('welcomeReadNever')}</li>
          <li>{t('welcomeLeaves')}</li>
        </ul>
      </Section>
      <Section title={t('welcomePin')}>
        <p>
          {t(import.meta.env.FIREFOX ? 'welcomePinFirefox' : 'welcomePinChrome')} {t('welcomeButton')}
        </p>
      </Section>
      <Section title={t('welcomeOff')}>
        <p>{t('welcomeOffText')}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('welcomeOptions')}
          </button>
        </div>
      </Section>
    </main>
  )
}

function Access() {
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">{t('welcomeAccess')}</h2>
      <p>{t('welcomeAccessText')}</p>
      <div class="buttons">
        <button type="button" class="button main" name="access" onClick={() => void requestAccess()}>
          {t('popupAllowAll')}
        </button>
      </div>
    </section>
  )
}

/** A part of a real copy. Its paragraphs are put there once and not drawn again: the marks stand in them. */
function Example({ story }: { story: Story }) {
  const fill = (article: HTMLElement | null) => {
    if (!article || article.firstChild) return
    for (const text of exampleOf(story)) article.appendChild(document.createElement('p')).textContent = text
  }
  return (
    <figure>
      <blockquote ref={fill} lang={story.language} dir="auto" translate={false} />
      <figcaption>
        <Quote lang={story.language}>{t('popupHeadline', [story.headline])}</Quote>
        <br />
        {t('popupOriginal', [story.publisher, dateLabel(story.published)])}
      </figcaption>
    </figure>
  )
}
