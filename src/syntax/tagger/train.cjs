// Trains the taggers that ship and writes `models/`: the same files from the same data.
//   npm run tagger [-- [--shared DIR] [fr] [en] [ru]]
//   --shared DIR   folder with data/ud and data/press_fr (default ../shared)
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parseArgs } = require('node:util');

const ROOT = resolve(__dirname, '../../..');
const { createTaggerTrainer } = require(join(ROOT, 'dist/evaluation/tagger-models.js'));
const { LANGUAGES } = require(join(ROOT, 'dist/model/language.js'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shared: { type: 'string', default: join(ROOT, '../shared') } },
});
const trainer = createTaggerTrainer(values.shared);
const folder = join(__dirname, 'models');
mkdirSync(folder, { recursive: true });
for (const language of positionals.length > 0 ? positionals : LANGUAGES) {
  const model = trainer.trainShipped(language);
  const json = `${JSON.stringify(model, null, 1)}\n`;
  writeFileSync(join(folder, `${language}.json`), json);
  const tokens = model.trainedOn.map(({ file, tokens }) => `${file}: ${tokens} tokens`).join(', ');
  process.stdout.write(`${language}.json: ${(json.length / 1e6).toFixed(2)} MB, from ${tokens}\n`);
}
