import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Story } from '../../src/story/story'
import { checkStories, readStories } from '../../src/tools/build/read-stories'
import { stories, storyScripts } from '../../src/tools/build/stories-plugin'
import { COPY, stop, storyYaml } from './fixture'

function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('the seeds', () => {
  it('all compile', () => {
    expect(readStories('seeds').length).toBeGreaterThan(0)
  })

  it('contain the first story completely', () => {
    const checked = checkStories('seeds').find(({ story }) => story.id === 'us-china-call-2025-05')
    expect(checked?.story.passages).toHaveLength(83)
    expect(checked?.right).toHaveLength(47)
    expect(checked?.story.entities).toHaveLength(61)
    expect(checked?.story.notes).toHaveLength(15)
    expect(checked?.story.routes.map(({ id }) => id)).toEqual(['fr', 'es', 'it', 'pt', 'de', 'spinner'])
  })

  it('keep its copy unchanged, byte for byte', () => {
    const bytes = readFileSync('seeds/us-china-call-2025-05/copy.txt')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'abe98fece54b2daebba521d5dc539e0477f22aab57e8f1b59cf1bcfcd16cd153'
    )
  })
})

describe('a seeds folder', () => {
  let dir = ''
  const write = (folder: string, yaml: string, copy = COPY) => {
    mkdirSync(join(dir, folder))
    writeFileSync(join(dir, folder, 'story.yaml'), yaml)
    writeFileSync(join(dir, folder, 'copy.txt'), copy)
  }
  const named = (id: string) => storyYaml(['id: skarv-light\n', `id: ${id}\n`])

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'seeds-')).replaceAll('\\', '/')
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('returns its stories sorted by id and ignores other files', () => {
    for (const id of ['b', 'a-2', 'a']) write(id, named(id))
    mkdirSync(join(dir, '.hidden'))
    writeFileSync(join(dir, 'README.md'), '')
    expect(readStories(dir).map(({ id }) => id)).toEqual(['a', 'a-2', 'b'])
  })

  it('ignores the byte order mark of a copy', () => {
    write('a', named('a'), `\ufeff${COPY}`)
    expect(readStories(dir)[0]?.copyAsFound[0]).toMatch(/^The guardian/)
  })

  it('is refused with the problems of all stories', () => {
    write('a', named('b'))
    mkdirSync(join(dir, 'c'))
    write('d', named('d'))
    writeFileSync(join(dir, 'd', 'copy.txt'), new Uint8Array([0x41, 0xff]))
    write('e', named('e').replace('language: en\n', ''))
    expect(stop(() => readStories(dir))?.message.split('\n')).toEqual([
      `${dir}/a/story.yaml:2:1 id: is not the name of its folder, a: rename one of them`,
      `${dir}/c/story.yaml is missing: add it`,
      `${dir}/c/copy.txt is missing: add it`,
      `${dir}/d/copy.txt is not UTF-8: save it as UTF-8`,
      `${dir}/e/story.yaml:2:1 language: is missing: add language`
    ])
  })

  it('is refused if it is missing', () => {
    expect(stop(() => readStories(join(dir, 'none')))?.message).toBe(`${dir}/none there is no such folder`)
  })

  describe('in a build', { timeout: 30_000 }, () => {
    const bundle = async () => {
      writeFileSync(
        join(dir, 'main.js'),
        "import { directory, filter } from 'virtual:known-stories'\nconsole.log(directory, filter)\n"
      )
      const lib = { entry: join(dir, 'main.js'), formats: ['es' as const] }
      const options = { root: dir, configFile: false as const, logLevel: 'silent' as const, plugins: [stories(dir)] }
      const made = [await build({ ...options, build: { lib, write: false } })].flat()[0]
      return made !== undefined && 'output' in made ? made.output[0].code : ''
    }

    it('contains a filter and an index, and no text', async () => {
      write('a', named('a'))
      const code = await bundle()
      expect(code).toMatch(/stories: ?\[\s*"a"\s*\]/)
      expect(code).not.toContain('guardian of the headlight')
    })

    it('has one script per story', () => {
      for (const id of ['b', 'a']) write(id, named(id))
      const scripts = storyScripts(dir)
      expect(scripts.map(({ relativeDest }) => relativeDest)).toEqual(['stories/a.js', 'stories/b.js'])
      const shelf: Record<string, Story> = {}
      for (const { contents } of scripts) new Function('globalThis', contents)({ cleanCopyStories: shelf })
      expect(Object.values(shelf)).toEqual(readStories(dir))
    })

    it('fails with its problems and without a stack trace', async () => {
      write('a', named('b'))
      const problem = `${dir}/a/story.yaml:2:1 id: is not the name of its folder, a: rename one of them`
      const scripts = attempt(() => storyScripts(dir))
      for (const error of [scripts, await bundle().catch((reason: unknown) => reason)]) {
        const said = error instanceof Error ? `${error.message}\n${error.stack}` : ''
        expect(said).toContain(problem)
        expect(said).not.toMatch(/^ +at /m)
      }
    })
  })

  describe('on the command line', { timeout: 30_000 }, () => {
    const check = async (folder: string) => {
      const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined }
      const run = promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'src/tools/authoring/check-stories.ts', folder],
        {
          env
        }
      )
      return run.then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }) => ({ code, stdout, stderr })
      )
    }

    it('is summed up', async () => {
      write('a', named('a'))
      const { code, stdout, stderr } = await check(dir)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout.split('\n')[0]).toBe(
        'a: 3 paragraphs, 4 passages, 2 right spans, 3 entities, 1 note, 3 sources: all good'
      )
      cpSync(join(dir, 'a'), join(dir, 'b'), { recursive: true })
      expect((await check(join(dir, 'a'))).stdout).toBe(stdout)
    })

    it('has its problems on stderr, and exit code 1', async () => {
      write('a', named('b'))
      const { code, stdout, stderr } = await check(dir)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toBe(
        `${dir}/a/story.yaml:2:1 id: is not the name of its folder, a: rename one of them\n1 problem\n`
      )
    })

    it('fails if it is empty', async () => {
      expect(await check(dir)).toEqual({ code: 1, stdout: '', stderr: `${dir}: no stories\n` })
    })
  })
})
