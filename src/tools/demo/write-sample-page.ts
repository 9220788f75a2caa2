/** `npm run sample:page -- FILE.html`: writes a news page that carries the first story, to try the extension on. */
import { writeFileSync } from 'node:fs'
import { readStories } from '../build/read-stories'
import { samplePage } from './sample-page'

function main([file, ...extraArguments]: string[]): void {
  if (!file || extraArguments.length > 0) throw new Error('Usage: npm run sample:page -- FILE.html')
  const [story] = readStories('seeds')
  if (!story) throw new Error('There is no story in seeds/.')
  writeFileSync(file, samplePage(story.copyAsFound))
  console.log(`${file}: the extension looks at http and https pages, so open it through a web server.`)
}

try {
  main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
