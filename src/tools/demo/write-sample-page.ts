/** `npm run sample:page -- FILE.html`: writes a news page that carries the first story, to try the extension on. */
import { writeFileSync } from 'node:fs'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { samplePage } from './sample-page'

/** The command line. */
export const program = command(
  'sample:page',
  'Writes a news page that carries the first story, to try the extension on.',
  'page.html'
)
  .argument('<file>', 'the HTML file to write')
  .action((file: string) => {
    const [story] = readStories('seeds')
    if (!story) throw new Error('There is no story in seeds/.')
    writeFileSync(callersPath(file), samplePage(story.copyAsFound))
    console.log(`${file}: the extension looks at http and https pages, so open it through a web server.`)
  })

await runIfStarted(import.meta.url, program)
