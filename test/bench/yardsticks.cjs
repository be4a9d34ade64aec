// What splitting and copying the same texts costs without any linguistics, beside the work itself, in one process.
//   node yardsticks.cjs FILE PASSES
// Prints one JSON value: documents, and milliseconds of processor time of this thread by pass and by what was done;
// the first pass is cold.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { processorMs } = require('./processor.cjs');

const DIST = join(__dirname, '../../dist');
const { loadResources } = require(join(DIST, 'formats/files.js'));
const { annotateTogether } = require(join(DIST, 'measures/annotate.js'));
const { createDocument } = require(join(DIST, 'text/create-document.js'));

const BATCH = 64;
const TOKENS = /[\p{L}\p{M}\p{N}_]+(?:[-'’][\p{L}\p{M}\p{N}_]+)*|[^\p{L}\p{M}\p{N}_\s]/gu;

const [file, passes] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').trim().split('\n');
const records = lines.map((line) => JSON.parse(line));
const runs = [];
for (let pass = 0; pass <= Number(passes); pass++) {
  runs.push({ regex: timed(splitAll), json: timed(copyAll), work: timed(annotateAll) });
}
console.log(JSON.stringify({ documents: records.length, runs }));

function timed(work) {
  const start = processorMs();
  work();
  return processorMs() - start;
}

/** Tokens with their offsets, as two columns a text. */
function splitAll() {
  for (const { text } of records) {
    const [start, end] = [[], []];
    TOKENS.lastIndex = 0;
    for (let found = TOKENS.exec(text); found !== null; found = TOKENS.exec(text)) {
      start.push(found.index);
      end.push(TOKENS.lastIndex);
    }
  }
}

function copyAll() {
  for (const line of lines) JSON.stringify(JSON.parse(line));
}

/** Segmentation and all measures, batch by batch. */
function annotateAll() {
  for (let from = 0; from < records.length; from += BATCH) {
    const docs = records
      .slice(from, from + BATCH)
      .map(({ id, text, language }) => createDocument(text, { id, language }));
    annotateTogether(docs, (doc) => loadResources(doc.language));
  }
}
