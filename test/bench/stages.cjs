// One measurement in a process of its own, so that memory and warm-up of one do not touch another.
//   node stages.cjs passes FILE PASSES       time of each stage, document by document as the command does it
//   node stages.cjs memory FILE STAGE        the largest memory when the work ends with that stage
//   node stages.cjs growth FILE TIMES        one document of 1, 2, 4, 8 times the text
//   node stages.cjs single FILE MEGABYTES    one document of that many megabytes
//   node stages.cjs marks COUNT              one document of that many quotation marks that nothing closes
//   node stages.cjs repeated COUNT           documents of one piece, that many times and eight times as many
// Prints one JSON value.
'use strict';
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { processorMs } = require('./processor.cjs');

const DIST = join(__dirname, '../../dist');
const { readSources } = require(join(DIST, 'formats/corpus-files.js'));
const { loadResources } = require(join(DIST, 'formats/files.js'));
const { loadTagger } = require(join(DIST, 'formats/tagger-files.js'));
const { formatAnnotationLine } = require(join(DIST, 'formats/annotation-line.js'));
const { matchLexicons } = require(join(DIST, 'lexicon/match.js'));
const { annotate, MEASURES } = require(join(DIST, 'measures/annotate.js'));
const { createVoice, withVoice } = require(join(DIST, 'measures/voice.js'));
const { isLanguage } = require(join(DIST, 'model/language.js'));
const { tagSentence } = require(join(DIST, 'syntax/tagger/tagger.js'));
const { createDocument } = require(join(DIST, 'text/create-document.js'));

const CHUNK = 50;
const STAGES = [
  'read',
  'segment',
  'match',
  'labelling',
  'attribution',
  'hedging',
  'voice',
  'annotate',
  'write',
  'tag',
];

/** What is hard on rules that look around themselves: marks that pair badly, and cues without a full stop. */
const PIECES = {
  'nested quotation marks': (times) => `${'« '.repeat(times)}a${' »'.repeat(times)}`,
  'straight marks': (times) => '"a" '.repeat(times),
  'opening brackets': (times) => '('.repeat(times),
  stars: (times) => '* '.repeat(times),
  'marked names': (times) => 'Daech* '.repeat(times),
  notes: (times) => 'Daech.*Organisation terroriste interdite en Russie '.repeat(times),
  'prepositional cues': (times) => 'selon le maire, '.repeat(times),
  'reporting verbs': (times) => 'le maire dit que '.repeat(times),
  'verbs without a subject': (times) => 'et dit '.repeat(times),
  'parenthetical clauses': (times) => 'a, dit-il, '.repeat(times),
  conditions: (times) => 'si elle serait '.repeat(times),
};

const [task, ...args] = process.argv.slice(2);
const TASKS = { passes, memory, growth, single, marks, repeated };
console.log(JSON.stringify(TASKS[task](...args)));

function peakMegabytes() {
  return process.resourceUsage().maxRSS / 1024;
}

/** The stages of one chunk of documents; each stage's time is added up in `times`, but for those after `last`. */
function runChunk(next, times, last, totals) {
  const timed = (stage, work) => {
    const [processor, wall] = [processorMs(), performance.now()];
    const result = work();
    times[stage].processor += processorMs() - processor;
    times[stage].wall += performance.now() - wall;
    return result;
  };
  const isDone = (stage) => STAGES.indexOf(stage) > STAGES.indexOf(last);
  const sources = timed('read', () => {
    const chunk = [];
    while (chunk.length < CHUNK) {
      const { done, value } = next();
      if (done) break;
      if ('error' in value) throw value.error;
      chunk.push(value.source);
    }
    return chunk;
  });
  if (sources.length === 0 || isDone('segment')) return sources.length;
  const documents = timed('segment', () =>
    sources.map(({ text, id, language, metadata }) => createDocument(text, { id, language, metadata })),
  ).filter((doc) => isLanguage(doc.language));
  totals.documents += documents.length;
  for (const doc of documents) {
    totals.characters += doc.text.length;
    totals.tokens += doc.tokens.length;
  }
  const resources = documents.map((doc) => loadResources(doc.language));
  if (isDone('match')) return sources.length;
  const matches = timed('match', () => documents.map((doc, d) => matchLexicons(doc, resources[d].lexicons)));
  const found = documents.map(() => []);
  const relations = documents.map(() => []);
  for (const measure of MEASURES) {
    if (isDone(measure.id)) return sources.length;
    timed(measure.id, () =>
      documents.forEach((doc, d) => {
        const context = { resources: resources[d], matches: matches[d], previous: found[d], explain: false };
        const annotations = measure.run(doc, context);
        if (measure.id === 'attribution') relations[d] = annotations;
        found[d] = [...found[d], ...annotations];
      }),
    );
  }
  if (isDone('voice')) return sources.length;
  timed('voice', () =>
    documents.forEach((doc, d) => {
      const voiceOf = createVoice(doc, relations[d]);
      for (const annotation of found[d])
        if (annotation.layer !== 'attribution') withVoice(annotation, voiceOf);
    }),
  );
  if (isDone('annotate')) return sources.length;
  const results = timed('annotate', () => documents.map((doc, d) => annotate(doc, resources[d])));
  if (isDone('write')) return sources.length;
  timed('write', () => {
    documents.forEach((doc, d) => JSON.stringify(formatAnnotationLine(doc, results[d].annotations)));
  });
  if (isDone('tag')) return sources.length;
  const taggers = documents.map((doc) => loadTagger(doc.language));
  timed('tag', () => documents.forEach((doc, d) => tagDocument(doc, taggers[d])));
  return sources.length;
}

function tagDocument(doc, tagger) {
  const { sentences, tokens } = doc;
  const tags = new Uint8Array(tokens.length);
  for (let s = 0, t = 0; s < sentences.length; s++) {
    const from = t;
    while (t < tokens.length && tokens.start[t] < sentences.end[s]) t++;
    tagSentence(tagger, doc, from, t, tags);
  }
}

function newTimes() {
  return Object.fromEntries(STAGES.map((stage) => [stage, { processor: 0, wall: 0 }]));
}

function passes(file, count) {
  const runs = [];
  let totals;
  // The first pass warms up, and is given as well.
  for (let pass = 0; pass <= Number(count); pass++) {
    const times = newTimes();
    totals = { documents: 0, characters: 0, tokens: 0 };
    const sources = readSources([file]);
    while (runChunk(() => sources.next(), times, 'tag', totals) > 0);
    runs.push(times);
  }
  return { stages: STAGES, totals, runs };
}

function memory(file, stage) {
  const sources = readSources([file]);
  const totals = { documents: 0, characters: 0, tokens: 0 };
  while (runChunk(() => sources.next(), newTimes(), stage, totals) > 0);
  return { megabytes: peakMegabytes() };
}

/** Texts of the file's French documents as paragraphs of one text of that many characters. */
function longText(file, characters) {
  const texts = [];
  for (const { source } of readSources([file])) if (source?.language === 'fr') texts.push(source.text);
  const pieces = [];
  for (let length = 0, i = 0; length < characters; i++) {
    pieces.push(texts[i % texts.length]);
    length += pieces[pieces.length - 1].length + 1;
  }
  return pieces.join('\n').slice(0, characters);
}

function annotateText(text) {
  const [processor, wall] = [processorMs(), performance.now()];
  const doc = createDocument(text, { id: 'long', language: 'fr' });
  const { annotations } = annotate(doc, loadResources('fr'));
  return {
    processor: processorMs() - processor,
    wall: performance.now() - wall,
    tokens: doc.tokens.length,
    annotations: annotations.length,
  };
}

function growth(file, count) {
  const BASE = 250_000;
  const text = longText(file, 8 * BASE);
  const sizes = [1, 2, 4, 8];
  // Warm-up with all of it, so that the sizes differ by nothing but size.
  annotateText(text);
  const runs = [];
  for (let run = 0; run < Number(count); run++) {
    runs.push(sizes.map((size) => annotateText(text.slice(0, size * BASE)).processor));
  }
  return { characters: BASE, sizes, runs };
}

function single(file, megabytes) {
  const characters = Number(megabytes) * 1e6;
  const text = longText(file, characters);
  annotateText(text.slice(0, 1e6));
  const small = annotateText(text.slice(0, 1e6));
  return { characters, small, large: annotateText(text), megabytes: peakMegabytes() };
}

function marks(count) {
  const text = '« un mot de plus '.repeat(Number(count));
  const small = text.slice(0, text.length / 8);
  annotateText(small);
  return {
    characters: text.length,
    small: annotateText(small),
    large: annotateText(text),
    megabytes: peakMegabytes(),
  };
}

function repeated(count) {
  const times = Number(count);
  return Object.entries(PIECES).map(([name, piece]) => {
    annotateText(piece(times));
    const small = annotateText(piece(times)).processor;
    const large = annotateText(piece(8 * times)).processor;
    return { name, characters: piece(8 * times).length, small, large };
  });
}
