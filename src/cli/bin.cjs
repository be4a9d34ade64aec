#!/usr/bin/env node
// Starts the built program; says what to do when there is none. In old syntax, so that an old Node can read it.
'use strict';
const { loadProgram } = require('./program.cjs');

const version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  stop(
    `selon needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a current version from https://nodejs.org.`,
  );
} else {
  const program = loadProgram();
  if (program) start(program);
  else stop('selon is not built yet: run "npm start" or "npm run build" once in the folder of the project.');
}

function start({ main, reportFailure }) {
  process.on('uncaughtException', (error) => process.exit(reportFailure(error)));
  main(process.argv.slice(2)).then((code) => (process.exitCode = code));
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
