// Set-up: installs the packages, builds, and does nothing when both are done. `npm start` and `npm test` begin with it.
//   node setup.mjs           what is missing
//   node setup.mjs --build   the same, and builds anew in any case
// Plain Node in old syntax, so that an old Node can still say what it needs.
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'fs';
import { dirname, join, relative, sep } from 'path';
import { setTimeout } from 'timers';
import { fileURLToPath } from 'url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const INSTALL_STAMP = join(ROOT, 'node_modules', '.selon-setup');
const NPM_RECORD = join(ROOT, 'node_modules', '.package-lock.json');
const BUILD_STAMP = join(ROOT, 'dist', '.selon-build');
const LOCK = join(ROOT, '.setup-lock.tmp');
const LOCK_WAIT_MS = 15 * 60 * 1000;
const WINDOWS = process.platform === 'win32';

// Started in place of a program, in a group of processes of its own: it waits for a word, starts the program, and ends
// the whole group when nobody holds the other end of its input any more, so also when the set-up was killed.
const GUARD = `
const { spawn, spawnSync } = require('child_process');
const [shell, command, ...args] = process.argv.slice(1);
let child;
process.stdin.on('data', () => {
  if (child) return;
  child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: shell === 'shell' });
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
});
const end = () => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
  else process.kill(-process.pid, 'SIGKILL');
};
process.stdin.on('end', end);
process.stdin.on('error', end);`;

let working;
let stopMessage;

checkNode();
await setUp(process.argv.includes('--build')).catch((error) =>
  fail(
    error.syscall
      ? `selon: the system refuses it (${error.message}); check the space and the permissions of this folder`
      : error.stack,
  ),
);

function checkNode() {
  const wanted = [20, 19];
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  fail(
    `selon needs Node ${wanted.join('.')} or newer; this is Node ${process.versions.node}. ` +
      'Install a current version from https://nodejs.org (or with your version manager), then try again.',
  );
}

async function setUp(forceBuild) {
  if (isInstalled() && isBuilt() && !forceBuild) return;
  await takeLock();
  try {
    // Another set-up may have done the work while this one waited.
    if (!isInstalled()) await install();
    if (forceBuild || !isBuilt()) await build();
  } finally {
    releaseLock();
  }
}

/* Packages */

function installKey() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} node-${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  if (existsSync(INSTALL_STAMP) && readFileSync(INSTALL_STAMP, 'utf8') === installKey()) return true;
  if (!existsSync(INSTALL_STAMP) && isInstalledByHand()) {
    writeFileSync(INSTALL_STAMP, installKey());
    return true;
  }
  return false;
}

/** Whether somebody ran `npm ci` or `npm install` here: npm's own record of what it installed agrees with the lock file. */
function isInstalledByHand() {
  if (!existsSync(NPM_RECORD)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(NPM_RECORD, 'utf8')).packages;
  return Object.keys(wanted)
    .filter(
      (path) =>
        path.startsWith('node_modules/') &&
        !wanted[path].optional &&
        !wanted[path].devOptional &&
        !wanted[path].peer,
    )
    .every(
      (path) =>
        present[path] && present[path].version === wanted[path].version && existsSync(join(ROOT, path)),
    );
}

async function install() {
  const done = announce('installing packages (a minute or two)');
  // What is left of an installation that was killed must not look like a whole one.
  for (const record of [INSTALL_STAMP, NPM_RECORD]) rmSync(record, { force: true });
  const npm =
    process.env.npm_execpath && /\.c?js$/.test(process.env.npm_execpath)
      ? process.env.npm_execpath
      : undefined;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm
    ? await run(process.execPath, [npm].concat(args))
    : await run(WINDOWS ? 'npm.cmd' : 'npm', args, WINDOWS);
  if (result.code !== 0) {
    fail(
      `${result.output}\nselon: the packages could not be installed; the lines above are npm's. ` +
        'Check the network and that this folder can be written to, then try again.',
    );
  }
  writeFileSync(INSTALL_STAMP, installKey());
  done();
}

/* Build */

function buildKey() {
  const hash = createHash('sha256').update(installKey());
  const files = listFiles(join(ROOT, 'src')).filter((file) => /\.(ts|json)$/.test(file));
  for (const file of files.concat(join(ROOT, 'tsconfig.json'))) {
    hash
      .update(`${relative(ROOT, file).split(sep).join('/')}\n`)
      .update(readFileSync(file))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

function isBuilt() {
  return existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === buildKey();
}

async function build() {
  const done = announce('building');
  const key = buildKey();
  if (existsSync(BUILD_STAMP)) unlinkSync(BUILD_STAMP);
  // By its path: the command `tsc` in node_modules/.bin is the older compiler that tslab brings.
  const result = await run(process.execPath, [
    join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.json',
  ]);
  if (result.code !== 0)
    fail(`${result.output}\nselon: the build failed; the lines above are the compiler's.`);
  removeForsaken();
  // In a process of its own, which loads what was just built.
  const module = (...names) => `require(${JSON.stringify(join(ROOT, 'dist', ...names))})`;
  const data = await run(process.execPath, ['-e', `${module('formats', 'files.js')}.writeBuildData()`]);
  if (data.code !== 0)
    fail(`${data.output}\nselon: the build failed while it compiled lexicons and verb forms.`);
  const program = await run(process.execPath, ['-e', `${module('cli', 'build-program.js')}.writeProgram()`]);
  if (program.code !== 0)
    fail(`${program.output}\nselon: the build failed while it put the command into one file.`);
  writeFileSync(BUILD_STAMP, key);
  done();
}

/** Removes what was built from sources that are gone. */
function removeForsaken() {
  for (const file of listFiles(join(ROOT, 'dist'))) {
    const source = join(ROOT, 'src', relative(join(ROOT, 'dist'), file)).replace(/(\.d\.ts|\.js)$/, '.ts');
    if (/(\.d\.ts|\.js)$/.test(file) && !existsSync(source)) unlinkSync(file);
  }
}

/* One set-up at a time */

async function takeLock() {
  const until = Date.now() + LOCK_WAIT_MS;
  let isTold = false;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, () => stop(`selon: set-up stopped by ${signal}`));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`selon: this folder cannot be written to (${error.message})`);
    }
    clearForsakenLock();
    if (Date.now() > until)
      fail(`selon: another set-up has been running for long; if there is none, remove ${LOCK}`);
    if (!isTold) process.stderr.write('selon: waiting for another set-up to end\n');
    isTold = true;
    await new Promise((done) => setTimeout(done, 200));
  }
}

function clearForsakenLock() {
  try {
    const [pid, group] = readLock();
    // A lock without a number is being written just now, unless it is old.
    if (pid > 0 ? isWorking(pid, group) : Date.now() - statSync(LOCK).mtimeMs < 5000) return;
    const aside = `${LOCK}.${process.pid}.tmp`;
    renameSync(LOCK, aside);
    unlinkSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** The process that holds the lock, and the group of processes that works for it; 0 for none. */
function readLock() {
  const [pid, group] = readFileSync(LOCK, 'utf8').split(' ').map(Number);
  return [pid || 0, group || 0];
}

/** Whether a set-up runs, or a package manager that outlived it. Its number may have been another's, and be ours now. */
function isWorking(owner, group) {
  if (process.platform !== 'linux')
    return (owner !== process.pid && answers(owner)) || (group > 0 && answers(WINDOWS ? group : -group));
  // On Linux a process that has ended may be listed until somebody asks how.
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    const stat = join('/proc', pid, 'stat');
    const [state, , own] = readText(stat)
      .replace(/^.*\) /s, '')
      .split(' ');
    return /^[^ZX]$/.test(state) && (Number(pid) === owner || (group > 0 && Number(own) === group));
  });
}

/** Text of a file; nothing for one that has just gone. */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function releaseLock() {
  if (existsSync(LOCK) && readLock()[0] === process.pid) rmSync(LOCK, { force: true });
}

/* Programs that work for the set-up */

/** Runs a program; its output is kept, and shown only when it fails. */
function run(command, args, shell) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['-e', GUARD, '--', shell === true ? 'shell' : 'alone', command].concat(args),
      { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'], detached: !WINDOWS },
    );
    working = child;
    process.on('exit', endWork);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    const finish = (code) => {
      process.off('exit', endWork);
      done({ code, output: output.trim() });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.on('exit', () => {
      // What is left of the group, should its guard have been killed.
      endWork();
      working = undefined;
      if (stopMessage) fail(stopMessage);
    });
    child.on('close', finish);
    child.stdin.on('error', () => undefined);
    if (child.pid === undefined) return;
    // Known before it works: the next set-up waits for its end whatever happens to this one.
    writeFileSync(LOCK, `${process.pid} ${child.pid}`);
    child.stdin.write('go\n');
  });
}

/** Ends the program that works, with all that it started. */
function endWork() {
  if (!working || working.pid === undefined) return;
  try {
    if (WINDOWS) working.stdin.destroy();
    else process.kill(-working.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Ends the set-up in order: its lock goes when nothing works any more. */
function stop(message) {
  if (!working) fail(message);
  stopMessage = message;
  endWork();
}

/* Small things */

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .reduce((all, some) => all.concat(some), [])
    .sort();
}

function announce(text) {
  const start = Date.now();
  process.stderr.write(`selon: ${text} …`);
  return () => process.stderr.write(` done in ${Math.round((Date.now() - start) / 1000)} s\n`);
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  releaseLock();
  process.exit(1);
}
