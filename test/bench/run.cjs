// `npm run bench`: ratios to plain tools, speed and memory of each stage, growth with the size of the text, start-up,
// streaming.
//   --write        also writes results/bench.md
//   --passes N     passes over each corpus after a warm-up (default 5)
//   --shared DIR   folder with data/press_fr/orangesum_4000.jsonl (default ../shared)
//   --only NAMES   of ratios,stages,whole,growth,startup,reader (default all)
//   --peers        also compares with spaCy and EDS-NLP, from PyPI or from the Python that SELON_PEERS_PYTHON names
'use strict';
const { execFileSync, spawn } = require('node:child_process');
const {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { performance } = require('node:perf_hooks');
const { parseArgs } = require('node:util');
const { createPage, median, number, spread } = require('./page.cjs');
const { ratioTables } = require('./ratios.cjs');

const ROOT = resolve(__dirname, '../..');
const SELON = join(ROOT, 'src/cli/bin.cjs');
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    passes: { type: 'string', default: '5' },
    shared: { type: 'string', default: join(ROOT, '../shared') },
    peers: { type: 'boolean', default: false },
    only: { type: 'string', default: 'ratios,stages,whole,growth,startup,reader' },
  },
});
/** Less than so many milliseconds of a stage in a pass are no measurement. */
const SHORTEST_MS = 20;
const parts = options.only.split(',');
const folder = mkdtempSync(join(tmpdir(), 'selon-bench-'));
const page = createPage();
const { lines, say, table } = page;

main().finally(() => rmSync(folder, { recursive: true }));

async function main() {
  say('# Speed and memory');
  say('');
  say(
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}; one thread does`,
  );
  say('the work. Rates are per second of processor time of that thread, median [smallest, largest] of');
  say(
    `${options.passes} passes after a warm-up; memory is the largest resident size of a process that does no more.`,
  );
  const press = pressFile();
  if (press === undefined)
    say(
      '\nThe press articles are not there (`data/press_fr/orangesum_4000.jsonl` of the shared folder): left out.',
    );
  const own = corpusFile();
  if (parts.includes('ratios')) {
    const { passes, peers } = options;
    ratioTables(page, press ?? own, { passes, peers, folder });
  }
  if (parts.includes('stages')) {
    if (press !== undefined) stageTable('Press: orangesum_4000', press);
    stageTable('The shipped corpus', own);
  }
  if (parts.includes('whole')) await wholeProgram(press ?? own);
  if (parts.includes('growth')) growthTables(press ?? own);
  if (parts.includes('startup')) await startUp();
  if (parts.includes('reader')) readerTable();
  if (options.write) {
    const target = join(ROOT, 'results');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'bench.md'), `${lines.join('\n')}\n`);
    console.log('\nwritten to results/bench.md');
  }
}

/* Inputs */

function pressFile() {
  const path = join(options.shared, 'data/press_fr/orangesum_4000.jsonl');
  if (!existsSync(path)) return undefined;
  const records = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const target = join(folder, 'press.ndjson');
  const documents = records.map(({ id, article }) =>
    JSON.stringify({ id: String(id), text: article, language: 'fr' }),
  );
  writeFileSync(target, `${documents.join('\n')}\n`);
  return target;
}

/** The shipped corpus many times over, or a pass would be too short to be measured. */
function corpusFile() {
  const { readCorpus } = require(join(ROOT, 'dist/formats/corpus-files.js'));
  const { documents } = readCorpus(join(ROOT, 'corpus'));
  const target = join(folder, 'corpus.ndjson');
  const copies = Array.from({ length: 100 }, (_, copy) =>
    documents.map(({ id, text, language }) => JSON.stringify({ id: `${id}-${copy}`, text, language })),
  );
  writeFileSync(target, `${copies.flat().join('\n')}\n`);
  return target;
}

/* Parts */

function child(...args) {
  const script = join(__dirname, 'stages.cjs');
  return JSON.parse(execFileSync(process.execPath, [script, ...args.map(String)], { encoding: 'utf8' }));
}

function stageTable(title, file) {
  const { stages, totals, runs } = child('passes', file, options.passes);
  const [first, ...warm] = runs;
  say(`\n## ${title}\n`);
  say(
    `${number(totals.documents)} documents, ${number(totals.characters)} characters, ${number(totals.tokens)} tokens.\n`,
  );
  const rows = [...stages, 'all but the stages inside annotate'].map((stage, s) => {
    const isSum = s === stages.length;
    const of = (run) =>
      (isSum ? ['read', 'segment', 'annotate', 'write'] : [stage]).reduce(
        (sum, name) => sum + run[name].processor,
        0,
      );
    const times = warm.map(of).sort((a, b) => a - b);
    // The system counts the time of a thread in steps of some milliseconds.
    const rate = (count, ms) => (ms < SHORTEST_MS ? NaN : (count / ms) * 1e3);
    const middle = median(times);
    return [
      stage,
      `${number(rate(totals.documents, middle))} [${number(rate(totals.documents, times.at(-1)))}, ${number(rate(totals.documents, times[0]))}]`,
      number(rate(totals.characters, middle)),
      number(rate(totals.tokens, middle)),
      number(rate(totals.documents, of(first))),
      isSum ? '' : number(child('memory', file, stage).megabytes),
    ];
  });
  table(['stage', 'documents/s', 'characters/s', 'tokens/s', 'documents/s, cold', 'peak MB'], rows);
  say(
    `\n\`annotate\` is match, the three measures and voice in one; \`tag\` is the tagger over every sentence, which \`annotate\` does not ask for; cold is the first pass, warm-up included; – stands for less than ${SHORTEST_MS} ms a pass.`,
  );
}

async function wholeProgram(file) {
  say('\n## The whole command\n');
  say(
    '`selon annotate` with all measures on NDJSON from standard input, in one process each; memory must not grow.\n',
  );
  const all = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const start = await selon(['annotate'], inputOf(all, 1));
  const rows = [];
  for (const times of [0.25, 0.5, 1, 2, 4]) {
    const count = Math.round(all.length * times);
    const { thread, processor, wall, megabytes } = await selon(['annotate'], inputOf(all, count));
    const seconds = (ms) => (ms / 1e3).toFixed(1);
    rows.push([
      number(count),
      seconds(wall),
      seconds(processor),
      number((count / (thread - start.thread)) * 1e3),
      number(megabytes),
    ]);
  }
  table(['documents', 'wall s', 'processor s, all threads', 'documents/s after start-up', 'peak MB'], rows);
}

function inputOf(documents, count) {
  const path = join(folder, 'input.ndjson');
  const picked = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ ...documents[i % documents.length], id: String(i) }),
  );
  writeFileSync(path, `${picked.join('\n')}\n`);
  return path;
}

function growthTables(file) {
  say('\n## Growth with the length of one document\n');
  const { characters, sizes, runs } = child('growth', file, options.passes);
  const rows = sizes.map((size, s) => {
    const times = runs.map((run) => run[s]).sort((a, b) => a - b);
    const ratios = runs.map((run) => run[s] / run[0]).sort((a, b) => a - b);
    return [
      `${size}x: ${number(size * characters)}`,
      `${number(median(times))} [${number(times[0])}, ${number(times.at(-1))}]`,
      `${median(ratios).toFixed(2)} [${ratios[0].toFixed(2)}, ${ratios.at(-1).toFixed(2)}]`,
      number(((size * characters) / median(times)) * 1e3),
    ];
  });
  table(['characters', 'ms', 'time against 1x', 'characters/s'], rows);
  say('');
  const huge = child('single', file, 50);
  const open = child('marks', 100_000);
  table(
    ['one document', 'characters', 's', 'characters/s', 'characters/s of a smaller one', 'peak MB'],
    [
      ['50 MB', huge, 1e6],
      ['100,000 quotation marks that nothing closes', open, Math.floor(open.characters / 8)],
    ].map(([name, { characters: length, small, large, megabytes }, smallLength]) => [
      name,
      number(length),
      (large.processor / 1e3).toFixed(1),
      number((length / large.processor) * 1e3),
      number((smallLength / small.processor) * 1e3),
      number(megabytes),
    ]),
  );
  say('');
  table(
    ['one piece, 16,000 times', 'characters', 'ms', 'time against 2,000 times'],
    child('repeated', 2000).map(({ name, characters: length, small, large }) => [
      name,
      number(length),
      number(large),
      (large / small).toFixed(2),
    ]),
  );
}

async function startUp() {
  say('\n## Start-up\n');
  const article = join(ROOT, 'corpus/texts/sputnik-2021-07-daech.txt');
  const rows = [];
  for (const [name, args] of [
    ['selon annotate --language fr, one article', ['annotate', '--language', 'fr', article]],
    ['selon annotate, its language detected', ['annotate', article]],
    ['selon segment --language fr, one article', ['segment', '--language', 'fr', article]],
    ['selon help', ['help']],
  ]) {
    const runs = [];
    for (let run = 0; run < 9; run++) runs.push(await selon(args));
    rows.push([name, spread(runs.map(({ wall }) => wall)), spread(runs.map(({ processor }) => processor))]);
  }
  table(['command', 'wall ms', 'processor ms, all threads'], rows);
}

function readerTable() {
  say('\n## The reader page in Chromium\n');
  const script = join(__dirname, 'reader.cjs');
  const result = JSON.parse(execFileSync(process.execPath, [script, options.passes], { encoding: 'utf8' }));
  if (result === null) {
    say('Chromium is not there: left out.');
    return;
  }
  const { words, marks, megabytes, runs } = result;
  say(
    `${number(words)} words with ${number(marks)} marks, ${megabytes.toFixed(2)} MB; until the page is drawn.\n`,
  );
  const rows = Object.entries({
    'open the page': 'open',
    'hide all attribution': 'off',
    'show it again': 'on',
    'a card': 'card',
  }).map(([name, key]) => [name, spread(runs.map((run) => run[key]))]);
  table(['what', 'wall ms'], rows);
}

/** Runs the command on a file as standard input; its output is thrown away. */
function selon(args, input) {
  return new Promise((done, fail) => {
    const begin = performance.now();
    const program = spawn(process.execPath, ['-r', join(__dirname, 'report-usage.cjs'), SELON, ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe'],
    });
    let errors = '';
    program.stderr.on('data', (piece) => (errors = (errors + piece).slice(-10_000)));
    program.on('error', fail);
    program.on('close', (code) => {
      const wall = performance.now() - begin;
      if (code !== 0) fail(new Error(`selon ${args.join(' ')} ended with ${code}: ${errors}`));
      else done({ ...JSON.parse(errors.trim().split('\n').at(-1)), wall });
    });
    if (input !== undefined) createReadStream(input).pipe(program.stdin);
  });
}
