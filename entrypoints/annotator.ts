import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { annotate } from '../src/content/annotator'
import { startLifetime } from '../src/content/lifetime'
import '../src/content/paint/marks.css'

// Not one of WXT's content scripts: those announce themselves to the page by an event, and a page that dispatches the
// same event can end them.
export default defineUnlistedScript(() => annotate(startLifetime()))
