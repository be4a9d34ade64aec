// The first table of the bench: how long selon takes against plain tools on the same texts. Each pair runs side by side,
// turn by turn, so that a busy machine slows down both.
'use strict';
const { execFileSync, spawnSync } = require('node:child_process');
const { closeSync, openSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { performance } = require('node:perf_hooks');
const { median, number, spread } = require('./page.cjs');

const ROOT = resolve(__dirname, '../..');
const SELON = join(ROOT, 'src/cli/bin.cjs');
const ARTICLE = join(ROOT, 'corpus/texts/sputnik-2021-07-daech.txt');
const WHOLE_RUNS = 5;
const START_RUNS = 15;
const PEER_DOCUMENTS = 400;

const [major] = process.versions.node.split('.').map(Number);
/** What the ratios must not exceed. */
const BOUNDS = { whole: major >= 24 ? 9 : 12, warm: 12, start: 3 };

/**
 * Prints the ratios.
 *
 * @param page - Of `createPage`.
 * @param file - NDJSON of articles.
 * @param options - `passes` of the warm measurement; `folder` for what `peers`, when asked for, installs.
 */
exports.ratioTables = (page, file, { passes, peers, folder }) => {
  const { say, table } = page;
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
  const { documents, runs } = JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'yardsticks.cjs'), file, passes], { encoding: 'utf8' }),
  );
  const [cold, ...warm] = runs;
  const ratio = (of, to) => spread(warm.map((run) => run[of] / run[to]));
  const rate = (key) => median(warm.map((run) => (documents / run[key]) * 1e3).sort((a, b) => a - b));
  say('\n## Ratios\n');
  say('Median [smallest, largest] of runs side by side; the smaller the better.\n');
  const rows = [
    [
      `annotate, warm, against a regular expression of JavaScript with offsets (processor time)`,
      ratio('work', 'regex'),
      String(BOUNDS.warm),
    ],
    [
      'the same, cold: the first pass',
      number(cold.work / median(warm.map((run) => run.regex).sort((a, b) => a - b))),
      '',
    ],
    ['the same, warm, against JSON in and out', ratio('work', 'json'), ''],
  ];
  if (python !== undefined) {
    const pairs = inTurns(
      WHOLE_RUNS,
      () => wall(process.execPath, [SELON, 'annotate'], file),
      () => wall(python, [join(__dirname, 'findall.py')], file),
    );
    rows.push([
      `the whole command over ${number(documents)} articles against \`re.findall\` of Python (wall)`,
      spread(pairs.map(([selon, other]) => selon / other)),
      String(BOUNDS.whole),
    ]);
  }
  const starts = inTurns(
    START_RUNS,
    () => wall(process.execPath, [SELON, 'annotate', '--language', 'fr', ARTICLE]),
    () => wall(process.execPath, ['-e', '0']),
  );
  rows.push([
    '`selon annotate` of one article against `node -e 0` (wall)',
    spread(starts.map(([selon, bare]) => selon / bare)),
    String(BOUNDS.start),
  ]);
  table(['what', 'ratio', 'at most'], rows);
  if (python === undefined) say('\nPython is not there: its comparison is left out.');
  say(
    `\nDocuments a second of processor time: annotate ${number(rate('work'))}, regular expression ${number(rate('regex'))}, JSON ${number(rate('json'))}.`,
  );
  if (peers) peerTable(page, file, { python, folder, rate: rate('work') });
};

/** Runs two measurements by turns; pairs of what they gave. */
function inTurns(times, first, second) {
  return Array.from({ length: times }, (_, turn) => {
    // Neither is always the one that finds the machine warm.
    if (turn % 2 === 0) return [first(), second()];
    const other = second();
    return [first(), other];
  });
}

/** Milliseconds of a program on a file as standard input, its output thrown away. */
function wall(program, args, input) {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const begin = performance.now();
  const { status, stderr } = spawnSync(program, args, { stdio: [stdin, 'ignore', 'pipe'], encoding: 'utf8' });
  const time = performance.now() - begin;
  if (input !== undefined) closeSync(stdin);
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  return time;
}

/** Other pipelines: those of the Python that SELON_PEERS_PYTHON names, else installed from PyPI for this run. */
function peerTable({ say, table }, file, { python, folder, rate }) {
  say('\n### Other pipelines\n');
  const own = process.env.SELON_PEERS_PYTHON ?? installPeers(python, folder);
  if (own === undefined) {
    say('spaCy and EDS-NLP could not be installed: left out.');
    return;
  }
  const peers = JSON.parse(
    execFileSync(own, [join(__dirname, 'peers.py'), file, String(PEER_DOCUMENTS)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  table(
    ['pipeline, on the same articles', 'documents/s', 'selon against it'],
    [
      ['selon: segmentation, hedging, attribution, labelling, voice', number(rate), ''],
      ...peers.map((peer) => [peer.name, number(peer.rate), `${number(rate / peer.rate)} times as fast`]),
    ],
  );
}

function installPeers(python, folder) {
  if (python === undefined) return undefined;
  const place = join(folder, 'peers');
  const program = join(place, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const made = spawnSync(python, ['-m', 'venv', place]);
  const installed = spawnSync(program, ['-m', 'pip', 'install', '--quiet', 'spacy', 'edsnlp']);
  return made.status === 0 && installed.status === 0 ? program : undefined;
}
