import { readHtml } from '../../src/content/read-page'
import { startCompare } from '../../src/ui/compare/start'

const root = document.getElementById('compare')
if (root) startCompare(root, readHtml)
