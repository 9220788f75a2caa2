import { directory } from 'virtual:known-stories'
import { startWelcome } from '../../src/ui/welcome/start'

const root = document.getElementById('welcome')
const [first] = directory.stories
if (root && first !== undefined) void startWelcome(root, first)
