import { parseArgs } from 'node:util';
import { installKernel, listKernels, removeKernel } from '../kernel/kernel-spec';
import { unknownName } from '../util/check';
import { UsageError } from './usage-error';

/** `selon kernel install | list | remove`: the kernel for VS Code and for a Jupyter of the system. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { user: { type: 'boolean' }, prefix: { type: 'string' } },
  });
  if (values.user === true && values.prefix !== undefined)
    throw new UsageError('--user and --prefix exclude each other');
  const place = values.prefix === undefined ? {} : { prefix: values.prefix };
  const [action = '', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`unexpected argument ${JSON.stringify(rest[0])}`);
  if (action === 'install') {
    console.log(
      `installed in ${installKernel(place)}\nRestart VS Code or Jupyter, and choose the kernel "TypeScript (selon)".`,
    );
  } else if (action === 'remove') {
    const folder = removeKernel(place);
    console.log(folder === undefined ? 'there was nothing to remove' : `removed from ${folder}`);
  } else if (action === 'list') {
    const kernels = listKernels();
    for (const { name, displayName, folder } of kernels) console.log(`${name}\t${displayName}\t${folder}`);
    if (kernels.length === 0) console.log('no kernel is installed');
  } else {
    throw new UsageError(unknownName('unknown action', action, ['install', 'list', 'remove']));
  }
  return 0;
}
