import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideCard } from '../src/content/card/provide-card'

export default defineUnlistedScript(provideCard)
