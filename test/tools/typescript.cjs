// Runs a TypeScript program of the tests without building it: `node test/tools/typescript.cjs PROGRAM.ts [ARGUMENT…]`.
// Programs that change sources on the way (test/mutation) take `translate` and `load` from here.
'use strict';
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const ts = require('typescript');

/** JavaScript of a TypeScript source, without a check of its types. */
function translate(source, fileName) {
  const { outputText } = ts.transpileModule(source, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      inlineSourceMap: true,
    },
  });
  return outputText;
}

const translated = new Map();

require.extensions['.ts'] = (module, path) => {
  if (!translated.has(path)) translated.set(path, translate(readFileSync(path, 'utf8'), path));
  module._compile(translated.get(path), path);
};

/** Another source in the place of a file's; `undefined` puts the file's own back. The file is then loaded anew. */
function replaceSource(path, source) {
  if (source === undefined) translated.delete(path);
  else translated.set(path, translate(source, path));
}

module.exports = { replaceSource };

if (require.main === module) {
  const [program, ...rest] = process.argv.slice(2);
  process.argv = [process.argv[0], resolve(program), ...rest];
  process.setSourceMapsEnabled(true);
  require(resolve(program));
}
