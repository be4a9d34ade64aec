import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PACKAGE_ROOT } from './project-root';
import { killGroup } from './python-program';

/** The script that starts tslab in the project's root. */
export const KERNEL_SCRIPT: string = join(PACKAGE_ROOT, 'src/kernel/jupyter/tslab-root.cjs');

const CHANNELS = ['shell', 'iopub', 'stdin', 'control', 'hb'] as const;

/** How a process ended. */
export interface KernelExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A started kernel process and where to reach it. */
export interface KernelProcess {
  readonly key: string;
  readonly address: (channel: (typeof CHANNELS)[number]) => string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<KernelExit>;
  /** The last lines that it wrote outside of cells. */
  readonly log: () => string;
  readonly interrupt: () => void;
  /** Ends it at once, with everything that its cells started. */
  readonly kill: () => void;
  /** Removes its temporary files. */
  readonly clear: () => void;
}

const living = new Set<KernelProcess>();
process.on('exit', () => {
  for (const kernel of living) {
    kernel.kill();
    kernel.clear();
  }
});

/**
 * Starts the tslab kernel in a project's folder. It ends with this process, however this process ends.
 *
 * @param folder - The project's root.
 * @param environment - Variables that cells see, beside those of this process.
 */
export async function startKernelProcess(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<KernelProcess> {
  const temporary = mkdtempSync(join(tmpdir(), 'selon-kernel-'));
  const key = randomUUID();
  const place = await findPlace(temporary);
  const connectionFile = join(temporary, 'connection.json');
  const connection = {
    ...Object.fromEntries(CHANNELS.map((channel, index) => [`${channel}_port`, place.ports[index]])),
    ip: place.ip,
    transport: place.transport,
    key,
    signature_scheme: 'hmac-sha256',
    kernel_name: 'selon',
  };
  writeFileSync(connectionFile, JSON.stringify(connection), { mode: 0o600 });
  const child = spawn(process.execPath, [KERNEL_SCRIPT, 'kernel', '--config-path', connectionFile], {
    cwd: resolve(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...environment },
    // A group of its own: Ctrl-C in the terminal reaches the runner, which then ends the kernel and its children.
    detached: process.platform !== 'win32',
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-4000)));
  }
  const kernel: KernelProcess = {
    key,
    address: (channel) => `${place.transport}://${place.ip}:${place.ports[CHANNELS.indexOf(channel)]}`,
    ended: new Promise((end) => {
      child.once('exit', (code, signal) => end({ code, signal }));
      child.once('error', (error) => {
        log += error.message;
        end({ code: null, signal: null });
      });
    }),
    log: () => log,
    interrupt: () => void child.kill('SIGINT'),
    kill: () => killGroup(child),
    clear: () => {
      living.delete(kernel);
      rmSync(temporary, { recursive: true, force: true });
    },
  };
  living.add(kernel);
  return kernel;
}

/** Where the kernel listens: sockets in the temporary folder, which cannot collide; ports where there are none. */
async function findPlace(
  temporary: string,
): Promise<{ transport: string; ip: string; ports: readonly number[] }> {
  const ip = join(temporary, 'k');
  if (process.platform !== 'win32' && ip.length < 90) return { transport: 'ipc', ip, ports: [1, 2, 3, 4, 5] };
  const servers = await Promise.all(CHANNELS.map(() => listen()));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return { transport: 'tcp', ip: '127.0.0.1', ports };
}

function listen(): Promise<ReturnType<typeof createServer>> {
  return new Promise((ready, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => ready(server));
  });
}
