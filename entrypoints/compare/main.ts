import { directory } from 'virtual:known-stories'
import { readHtml } from '../../src/content/read-page'
import { startCompare } from '../../src/ui/compare/start'

const root = document.getElementById('compare')
if (root) startCompare(root, readHtml, directory.stories)
