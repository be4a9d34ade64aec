import { COMMANDS } from './commands';
import { guardOutput, reportFailure } from './failure';
import { unknownName } from '../util/check';
import { packageVersion } from '../kernel/package-version';
import { UsageError } from './usage-error';

export { reportFailure };

/** Commands that make something else than what they print. */
const GO_ON_UNREAD: readonly string[] = ['run', 'evaluate', 'lab', 'web'];

/**
 * Runs the `selon` command.
 *
 * @param argv - Arguments after the program's name.
 * @returns The exit code: 0 done, 1 bad data or a refusal of the system, 2 wrong usage.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  guardOutput(GO_ON_UNREAD.includes(name));
  if (['help', '--help', '-h'].includes(name)) {
    console.log(helpText());
    return 0;
  }
  if (['version', '--version', '-v'].includes(name)) {
    console.log(`selon ${packageVersion()}`);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  try {
    if (command === undefined) {
      const names = COMMANDS.map((known) => known.name);
      throw new UsageError(unknownName(`unknown command ${JSON.stringify(name)}`, name, names));
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(`selon ${command.usage}\n\n${command.description}`);
      return 0;
    }
    const { run } = await command.load();
    return await run(rest);
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      console.error(`selon: ${(error as Error).message}`);
      console.error(command === undefined ? helpText() : `usage: selon ${command.usage}`);
      return 2;
    }
    return reportFailure(error);
  }
}

function helpText(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map(
    (command) => `  ${command.usage.padEnd(width)}  ${command.description.split('\n')[0]}`,
  );
  return `selon: hedging, attribution and labelling in news texts\n\n${lines.join('\n')}\n\nselon COMMAND --help says more, selon --version which version it is.`;
}

function isParseArgsError(error: unknown): boolean {
  return (
    error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  );
}
