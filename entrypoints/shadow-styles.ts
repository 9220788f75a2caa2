import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { provideShadowStyles } from '../src/content/paint/provide-shadow-styles'

export default defineUnlistedScript(provideShadowStyles)
