import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fails, passes, skipped, type OutsideCheck, type Surroundings } from '../check';
import { lastLine, runProgram } from '../programs';

/** The version of Node that this process is not: the oldest that selon takes, or the recommended one. */
const OTHER_MAJOR = process.versions.node.startsWith('24.') ? 20 : 24;

/** The same annotations from the other Node that selon is made for. */
export const otherNode: OutsideCheck = {
  name: 'other-node',
  says: 'Node 20 and Node 24 give the same annotations and the same segmentation of the shipped corpus, byte for byte',
  needs: `npm's package \`node\` (Node ${OTHER_MAJOR}), or the path of its program in SELON_OTHER_NODE`,
  run: async ({ root, folder }) => {
    const other = await findOtherNode(folder);
    if ('missing' in other) return skipped(other.missing);
    const version = (await runProgram(other.path, ['--version'])).output.trim();
    const seen: string[] = [];
    for (const command of ['annotate', 'segment']) {
      const args = [join(root, 'src/cli/bin.cjs'), command, join(root, 'corpus')];
      const [mine, theirs] = [await runProgram(process.execPath, args), await runProgram(other.path, args)];
      if (theirs.code !== 0) return fails(`${version}, ${command}: ${lastLine(theirs.errors)}`);
      const documents = mine.output.trim().split('\n').length;
      if (mine.output !== theirs.output)
        return fails(`${version} and ${process.version} differ in ${command} of ${documents} documents`);
      seen.push(`${command}: ${documents} documents, ${mine.output.length} characters`);
    }
    return passes(`${process.version} and ${version}; ${seen.join('; ')}`);
  },
};

async function findOtherNode(
  folder: Surroundings['folder'],
): Promise<{ readonly path: string } | { readonly missing: string }> {
  const given = process.env.SELON_OTHER_NODE;
  if (given !== undefined)
    return existsSync(given) ? { path: given } : { missing: `SELON_OTHER_NODE is no file: ${given}` };
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `node@${OTHER_MAJOR}`];
  const npm = process.env.npm_execpath;
  const installed = npm
    ? await runProgram(process.execPath, [npm, ...args], { cwd: folder })
    : await runProgram('npm', args, { cwd: folder });
  const path = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (installed.code === 0 && existsSync(path)) return { path };
  return { missing: `Node ${OTHER_MAJOR} could not be installed: ${lastLine(installed.errors)}` };
}
