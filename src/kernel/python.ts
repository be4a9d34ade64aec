import { spawnSync } from 'node:child_process';

/** A Python interpreter. */
export interface Python {
  readonly command: string;
  readonly version: string;
}

/** The oldest Python that the pinned JupyterLab runs on. */
const WANTED = [3, 10] as const;

/**
 * The first Python on the path that is new enough for JupyterLab, or `undefined`.
 *
 * @param environment - Variables with the path; default: those of this process.
 */
export function findPython(environment: NodeJS.ProcessEnv = process.env): Python | undefined {
  const names = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];
  for (const command of names) {
    const result = spawnSync(command, ['-c', 'import platform; print(platform.python_version())'], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const version = result.stdout?.trim() ?? '';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major === WANTED[0] && minor >= WANTED[1]) return { command, version };
  }
  return undefined;
}
