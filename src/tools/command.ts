/** How the commands of the project are started: `--help`, arguments, exit codes and one-line errors, the same for all. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command, CommanderError } from 'commander'

/**
 * Describes a command as `--help` prints it.
 * @param script the name of the npm script that starts it
 * @param example arguments that are worth a try
 */
export function command(script: string, description: string, example = ''): Command {
  return new Command(`npm run ${script} --`)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\nExample:\n  npm run ${script}${example && ` -- ${example}`}`)
    .showHelpAfterError(`(npm run ${script} -- --help lists what there is)`)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: (text) => console.log(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd())
    })
    .exitOverride()
}

/**
 * Runs a command with its arguments. Prints an error as one line.
 * @returns the exit code: 2 for wrong arguments, 1 for other errors, else what the action gave to `exit`
 */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof Exit) return error.code
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit code ${code}`)
  }
}

/** Ends a command with an exit code; what is to be said was printed before. */
export function exit(code: number): void {
  if (code !== 0) throw new Exit(code)
}

/**
 * Runs a command if its file was started as a program, not imported.
 * @param url the file's `import.meta.url`
 */
export async function runIfStarted(url: string, program: Command): Promise<void> {
  const [, programPath] = process.argv
  if (programPath && url === pathToFileURL(programPath).href)
    process.exitCode = await run(program, process.argv.slice(2))
}

/** Resolves a path from where the caller stands: npm runs commands in the project's folder. */
export const callersPath = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
