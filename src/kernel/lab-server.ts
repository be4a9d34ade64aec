import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { KERNEL_NAME, JUPYTER_FOLDER } from './kernel-spec';
import { LabError, labFilesFolder } from './lab-environment';
import { startPython } from './python-program';

/** A running JupyterLab. */
export interface LabServer {
  /** Address with its token: whoever has it can run code as this user. */
  readonly url: string;
  /** Resolves with the exit code when the server has ended. */
  readonly ended: Promise<number>;
  /** Ends the server and its kernels. */
  readonly stop: () => Promise<void>;
}

/** Options of `startLab`. */
export interface StartLabOptions {
  /** Open the notebooks in the browser; default true. */
  readonly browser?: boolean;
  /** The first port to try; default 8888. */
  readonly port?: number;
  /** How long the server may take to answer, in ms; default 60,000. */
  readonly timeoutMs?: number;
}

const STOP_SECONDS = 5;
const FIRST_NOTEBOOK = 'notebooks/00-start-here.ipynb';

/**
 * Starts JupyterLab in the project's root, for this machine only and with a token, with the project's kernel and no
 * other. It ends with this process, however this process ends, and keeps its files in the project's `.venv`.
 *
 * @param root - The project's root.
 * @param python - Python of the environment that `prepareLab` made.
 * @throws LabError when it does not answer in time; the message ends with its last words.
 */
export async function startLab(
  root: string,
  python: string,
  options: StartLabOptions = {},
): Promise<LabServer> {
  const port = await findPort(options.port ?? 8888);
  const token = randomBytes(24).toString('hex');
  const page = existsSync(join(root, FIRST_NOTEBOOK)) ? `/lab/tree/${FIRST_NOTEBOOK}` : '/lab';
  const server = startPython(
    python,
    'jupyterlab',
    serverArguments(root, port, page, options.browser ?? true),
    {
      folder: root,
      graceSeconds: STOP_SECONDS,
      environment: {
        ...process.env,
        ...labFolders(root),
        // The token is not an argument: those can be read by every user of the machine.
        JUPYTER_TOKEN: token,
        JUPYTER_PATH: [JUPYTER_FOLDER, process.env['JUPYTER_PATH']]
          .filter((place) => place !== undefined && place !== '')
          .join(delimiter),
        // Kernels start with the Node that started this.
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      },
    },
  );
  const { ended } = server;
  const stop = async (): Promise<void> => {
    server.stop();
    const timer = setTimeout(server.kill, 1000 * STOP_SECONDS);
    await ended;
    clearTimeout(timer);
  };
  const address = `http://127.0.0.1:${port}`;
  if (!(await answers(`${address}/api/status?token=${token}`, ended, options.timeoutMs ?? 60_000))) {
    await stop();
    throw new LabError(
      `JupyterLab does not start; remove the folder .venv, then try again\n${server.log().trim()}`,
    );
  }
  return { url: `${address}${page}?token=${token}`, ended, stop };
}

/** Where JupyterLab keeps what it writes by itself, and nowhere in the user's home. */
function labFolders(root: string): NodeJS.ProcessEnv {
  const place = labFilesFolder(root);
  return {
    // A configuration of the user's own could open the server to the network.
    JUPYTER_CONFIG_DIR: join(place, 'config'),
    JUPYTER_CONFIG_PATH: undefined,
    JUPYTER_DATA_DIR: join(place, 'data'),
    JUPYTER_RUNTIME_DIR: join(place, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(place, 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(place, 'workspaces'),
    IPYTHONDIR: join(place, 'ipython'),
  };
}

function serverArguments(root: string, port: number, page: string, browser: boolean): readonly string[] {
  return [
    '--ServerApp.ip=127.0.0.1',
    `--ServerApp.port=${port}`,
    '--ServerApp.port_retries=0',
    '--ServerApp.allow_remote_access=False',
    `--ServerApp.open_browser=${browser ? 'True' : 'False'}`,
    `--ServerApp.root_dir=${root}`,
    `--LabApp.default_url=${page}`,
    `--KernelSpecManager.allowed_kernelspecs=${KERNEL_NAME}`,
    '--KernelSpecManager.ensure_native_kernel=False',
    `--MultiKernelManager.default_kernel_name=${KERNEL_NAME}`,
    // Nothing is asked of the network: no news, no updates, no list of extensions.
    '--LabApp.news_url=None',
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    '--LabApp.extension_manager=readonly',
    // In containers everything runs as root; the loopback and the token hold there too.
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
  ];
}

/** The first free port from a number on. */
async function findPort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port++) {
    const isFree = await new Promise<boolean>((tell) => {
      const server = createServer();
      server.once('error', () => tell(false));
      server.listen(port, '127.0.0.1', () => server.close(() => tell(true)));
    });
    if (isFree) return port;
  }
  throw new LabError(`no free port from ${first} to ${first + 99}; end other servers, then try again`);
}

async function answers(url: string, ended: Promise<number>, timeoutMs: number): Promise<boolean> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (const until = Date.now() + timeoutMs; Date.now() < until && !isOver;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}
