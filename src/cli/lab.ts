import { parseArgs } from 'node:util';
import { InterruptedError, withInterruption } from '../kernel/interruption';
import { LabError, prepareLab } from '../kernel/lab-environment';
import { startLab } from '../kernel/lab-server';
import { findProjectRoot } from '../kernel/project-root';

/** `selon lab`: JupyterLab with the project's kernel, until Ctrl-C. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { 'no-browser': { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const root = findProjectRoot();
  try {
    return await withInterruption(async (signal) => {
      const python = await prepareLab(root, (step) => console.log(`selon: ${step} …`), signal);
      signal.throwIfAborted();
      const lab = await startLab(root, python, {
        browser: !values['no-browser'],
        ...(values.port === undefined ? {} : { port: Number(values.port) }),
      });
      signal.addEventListener('abort', () => void lab.stop());
      if (signal.aborted) await lab.stop();
      console.log(`JupyterLab runs at\n  ${lab.url}\nCtrl-C ends it.`);
      const code = await lab.ended;
      return signal.aborted ? 0 : code;
    });
  } catch (error) {
    if (!(error instanceof LabError || error instanceof InterruptedError)) throw error;
    console.error(`selon: ${error.message}`);
    return 1;
  }
}
