// Keeps the bytecode of all functions that annotating the shipped corpus needs. The build calls it.
'use strict';
const fs = require('fs');
const path = require('path');
const { bytecodeFile, loadProgram } = require('./program.cjs');

const CORPUS = path.join(__dirname, '..', '..', 'corpus', 'texts');

let script;
const { main } = loadProgram((compiled) => (script = compiled));
(async () => {
  for (const command of ['segment', 'annotate']) await main([command, CORPUS]);
  fs.writeFileSync(bytecodeFile(), script.createCachedData());
})();
