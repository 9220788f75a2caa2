import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readDocument } from '../src/content/read-page'

// What it returns is the result of the injection.
export default defineUnlistedScript(() => readDocument(document, location.href))
