#!/usr/bin/env node
// The tslab kernel, started in the project's root: Jupyter starts kernels in the notebook's folder, and tslab
// finds modules from the folder in which it starts.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { mendTslab } = require('./mend-tslab.cjs');

process.env.DOTENV_CONFIG_QUIET ??= 'true';
process.chdir(findRoot());
leaveWithParent();

const { main, startKernel } = require('tslab/dist/main');
mendTslab(require('tslab/dist/jupyter'));
const at = process.argv.indexOf('--config-path');
// Without the look-up of a local tslab: it must be the one that `show` writes to.
if (at > 0) startKernel({ configPath: process.argv[at + 1], enableFindLocal: false, jsKernel: false });
else main();

/** The nearest folder at or above the current one whose package.json is selon's or depends on it. */
function findRoot() {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    try {
      const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
      if (manifest.name === 'selon' || manifest.dependencies?.selon !== undefined) return folder;
    } catch {
      // No readable package.json here: look further up.
    }
    if (folder === path.dirname(folder)) return path.resolve(__dirname, '../../..');
  }
}

/** Ends this process and its children when the one that started it is gone, also while a cell keeps the thread busy. */
function leaveWithParent() {
  new Worker(`(${watchParent})()`, {
    eval: true,
    workerData: process.argv[process.argv.indexOf('--config-path') + 1],
  }).unref();
}

/** Runs in a thread of its own. */
function watchParent() {
  const { dirname, basename } = require('node:path');
  const folder = dirname(require('node:worker_threads').workerData);
  const parent = process.ppid;
  const end = (pid) => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // No such group: this process was not started as the head of one.
    }
  };
  require('node:timers').setInterval(() => {
    if (process.ppid === parent) return;
    if (basename(folder).startsWith('selon-kernel-'))
      require('node:fs').rmSync(folder, { recursive: true, force: true });
    end(-process.pid);
    end(process.pid);
  }, 500);
}
