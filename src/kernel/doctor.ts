import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { KernelDeadError, startKernel } from './kernel-client';
import { KERNEL_SCRIPT } from './kernel-process';
import { KERNEL_NAME, listKernels } from './kernel-spec';
import { PACKAGE_ROOT } from './project-root';
import { findPython } from './python';

/** Something that was looked at. */
export interface Finding {
  /** False when something must be done for `npm start` and `npm test` to work; true also for advice. */
  readonly ok: boolean;
  /** What was looked at. */
  readonly subject: string;
  readonly message: string;
  /** What to do; also where all is well but something else would not work yet. */
  readonly remedy?: string;
}

const WANTED_NODE = [20, 19] as const;
const SET_UP = 'run "npm start" (or "npm run build") in the folder of the project';

/**
 * Looks at Node, packages, build, kernel, kernel specifications and Python, and says what to do about each fault.
 *
 * @param projectRoot - Folder of the project.
 * @param environment - Variables by which Jupyter and programs are found; default: those of this process.
 * @returns One finding for each subject, in a fixed order.
 */
export async function diagnose(
  projectRoot: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly Finding[]> {
  const packages = checkPackages(projectRoot);
  return [
    checkNode(),
    packages,
    checkBuild(),
    packages.ok
      ? await checkKernel(projectRoot)
      : { ok: false, subject: 'kernel', message: 'not tried, because packages are missing', remedy: SET_UP },
    checkSpecifications(environment),
    checkForeignTslab(environment),
    checkPython(environment),
  ];
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > WANTED_NODE[0] || (major === WANTED_NODE[0] && minor >= WANTED_NODE[1]);
  const message = `version ${process.versions.node}`;
  return ok
    ? { ok, subject: 'Node', message }
    : {
        ok,
        subject: 'Node',
        message,
        remedy: `install Node ${WANTED_NODE.join('.')} or newer from https://nodejs.org`,
      };
}

function checkPackages(projectRoot: string): Finding {
  const subject = 'packages';
  const modules = join(projectRoot, 'node_modules');
  if (!existsSync(modules)) return { ok: false, subject, message: 'not installed', remedy: SET_UP };
  const self = join(modules, 'selon');
  // In the project itself the package links to itself; a moved or copied folder may lead elsewhere.
  if (!existsSync(self)) {
    return {
      ok: false,
      subject,
      message: '"selon" cannot be imported in cells',
      remedy: 'run "npm ci" in the folder of the project',
    };
  }
  if (realpathSync(self) !== realpathSync(PACKAGE_ROOT)) {
    return {
      ok: false,
      subject,
      message: `cells would import selon from ${realpathSync(self)}, not from this project (was the folder moved or copied?)`,
      remedy: 'run "npm ci" in the folder of the project',
    };
  }
  return { ok: true, subject, message: 'installed' };
}

function checkBuild(): Finding {
  const subject = 'build';
  const built = join(PACKAGE_ROOT, 'dist/.selon-build');
  if (!existsSync(join(PACKAGE_ROOT, 'dist/index.js')))
    return { ok: false, subject, message: 'missing', remedy: SET_UP };
  if (!existsSync(built)) return { ok: false, subject, message: 'not finished', remedy: SET_UP };
  const newest = newestSource(join(PACKAGE_ROOT, 'src'));
  return newest > statSync(built).mtimeMs
    ? {
        ok: false,
        subject,
        message: 'older than the sources',
        remedy: `${SET_UP}, then restart the kernel of open notebooks`,
      }
    : { ok: true, subject, message: 'up to date' };
}

function newestSource(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/u.test(entry.name))
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

async function checkKernel(projectRoot: string): Promise<Finding> {
  const subject = 'kernel';
  try {
    const kernel = await startKernel({ folder: projectRoot, timeoutMs: 30_000 });
    let shown = '';
    try {
      const collect = ({ content }: { content: Readonly<Record<string, unknown>> }): void =>
        void (shown += String(content['text'] ?? ''));
      await kernel.execute('console.log(6 * 7)', collect, 20_000);
    } finally {
      await kernel.stop();
    }
    if (shown.trim() === '42') return { ok: true, subject, message: 'starts and computes' };
    return {
      ok: false,
      subject,
      message: `starts, but answers wrongly: ${shown.trim()}`,
      remedy: 'run "npm ci", then "npm run build"',
    };
  } catch (error) {
    const log = error instanceof KernelDeadError ? `\n${error.log.trim()}` : '';
    return {
      ok: false,
      subject,
      message: `${(error as Error).message}${log}`,
      remedy: 'run "npm ci", then "selon doctor" again',
    };
  }
}

function checkSpecifications(environment: NodeJS.ProcessEnv): Finding {
  const subject = 'kernel specification';
  const own = listKernels(environment).find(({ name }) => name === KERNEL_NAME);
  if (own === undefined) {
    return {
      ok: true,
      subject,
      message: 'none installed; "npm run lab" brings its own',
      remedy: 'for VS Code or another Jupyter: run "selon kernel install"',
    };
  }
  const [program = '', script = ''] = own.argv;
  const remedy = 'run "selon kernel install" in the folder of the project, then restart Jupyter or VS Code';
  if (!existsSync(script)) {
    return {
      ok: false,
      subject,
      message: `${own.folder} leads to ${script || 'nothing'}, which is not there (was the project moved?)`,
      remedy,
    };
  }
  if (realpathSync(script) !== realpathSync(KERNEL_SCRIPT)) {
    return { ok: false, subject, message: `${own.folder} belongs to another copy of the project`, remedy };
  }
  if (program.includes('/') && !existsSync(program)) {
    return {
      ok: false,
      subject,
      message: `${own.folder} starts ${program}, which is not there (was Node updated?)`,
      remedy,
    };
  }
  return { ok: true, subject, message: `installed in ${own.folder}` };
}

/** A tslab on the path starts kernels in the notebook's folder, with its own TypeScript and without this project. */
function checkForeignTslab(environment: NodeJS.ProcessEnv): Finding {
  const subject = 'other tslab';
  const names = process.platform === 'win32' ? ['tslab.cmd', 'tslab'] : ['tslab'];
  const found = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.startsWith(PACKAGE_ROOT) && !folder.includes('node_modules'))
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  const kernel = listKernels(environment).find(
    ({ name, argv }) => name !== KERNEL_NAME && argv.some((part) => /\btslab\b/u.test(part)),
  );
  if (found === undefined && kernel === undefined) return { ok: true, subject, message: 'none' };
  return {
    ok: true,
    subject,
    message: `${found ?? kernel?.folder ?? ''} is not this project's`,
    remedy: `choose the kernel "TypeScript (selon)" in notebooks, not ${JSON.stringify(kernel?.displayName ?? 'TypeScript')}: the other starts without this project's folder`,
  };
}

function checkPython(environment: NodeJS.ProcessEnv): Finding {
  const subject = 'Python';
  const python = findPython(environment);
  const remedy =
    'only "npm run lab" needs it: install Python 3.10 or newer from https://www.python.org, with venv (Debian, Ubuntu: python3-venv)';
  if (python === undefined) return { ok: true, subject, message: 'not found, or older than 3.10', remedy };
  const venv = spawnSync(python.command, ['-c', 'import venv, ensurepip'], {
    env: environment,
    stdio: 'ignore',
  });
  if (venv.status !== 0)
    return { ok: true, subject, message: `version ${python.version}, without venv`, remedy };
  return { ok: true, subject, message: `version ${python.version}` };
}
