// Loads the command as the build left it: one file with its bytecode, else its modules. In old syntax, as bin.cjs is.
'use strict';
const fs = require('fs');
const { createRequire } = require('module');
const path = require('path');
const vm = require('vm');

const BUILT = path.join(__dirname, '..', '..', 'dist');
const MODULES = path.join(BUILT, 'cli', 'main.js');
const ONE_FILE = path.join(BUILT, 'cli', 'selon.js');
// What the compiler writes last, whenever it has changed a module.
const COMPILER_RECORD = path.join(BUILT, '.tsbuildinfo');

/** What the program exports; `undefined` when there is none. `keep` is called with the script that was compiled. */
exports.loadProgram = (keep) => {
  if (isOneFileNew()) return loadOneFile(keep);
  return fs.existsSync(MODULES) ? require(MODULES) : undefined;
};

/** Where the bytecode for this version of Node is; another one would not take it. */
exports.bytecodeFile = () => `${ONE_FILE}.${process.version}-${process.arch}.bytecode`;

function isOneFileNew() {
  const written = timeOf(ONE_FILE);
  return written > 0 && written >= timeOf(COMPILER_RECORD);
}

function timeOf(file) {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats ? stats.mtimeMs : 0;
}

function loadOneFile(keep) {
  // As Node wraps a module; a script that comes from bytecode cannot say `import()`, so it is given what can.
  const source = fs.readFileSync(ONE_FILE, 'utf8');
  const names = 'exports, require, module, __filename, __dirname, importModule';
  const script = new vm.Script(`(function (${names}) {${source}\n})`, {
    filename: ONE_FILE,
    cachedData: readBytecode(),
  });
  if (keep) keep(script);
  const loaded = { exports: {} };
  const importModule = require('./import-module.cjs');
  const requireFromThere = createRequire(ONE_FILE);
  script.runInThisContext()(
    loaded.exports,
    requireFromThere,
    loaded,
    ONE_FILE,
    path.dirname(ONE_FILE),
    importModule,
  );
  return loaded.exports;
}

/** None where there is none of this file: V8 refuses another version's by itself, but hardly looks at the program. */
function readBytecode() {
  const file = exports.bytecodeFile();
  return timeOf(file) >= timeOf(ONE_FILE) ? fs.readFileSync(file) : undefined;
}
