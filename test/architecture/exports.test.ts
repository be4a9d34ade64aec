import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as selon from '../../src/index';
import { readSourceFiles } from './sources';

describe('the public API', () => {
  it('is exactly this list of values', () => {
    expect(Object.keys(selon).sort()).toMatchInlineSnapshot(`
      [
        "CorpusError",
        "DEFAULT_NAMES",
        "DEFAULT_REGISTER",
        "FileError",
        "FormatError",
        "LABEL_DEFINITIONS",
        "LexiconError",
        "MEASURES",
        "SEED",
        "agreementChart",
        "agreementTable",
        "annotate",
        "annotateCorpus",
        "association",
        "attributionProfile",
        "balanceChart",
        "balanceTable",
        "barcodeChart",
        "benjaminiHochberg",
        "bootstrapDifference",
        "bootstrapInterval",
        "clopperPearsonInterval",
        "cohenKappa",
        "collocates",
        "collocatesChart",
        "compareGroups",
        "concordance",
        "corpusFolder",
        "corpusOptions",
        "corpusTable",
        "countBy",
        "countRows",
        "coverageChart",
        "createAttribution",
        "createDocument",
        "createLabelling",
        "createQuestions",
        "createRandom",
        "createResources",
        "cueForms",
        "cueFormsChart",
        "dataDictionary",
        "detectLanguage",
        "disagreementTable",
        "dispersion",
        "dispersionChart",
        "dispersionTable",
        "dividedSentences",
        "entropy",
        "evaluationOverview",
        "evaluationScores",
        "evaluationSummary",
        "figureToPng",
        "figureToSvg",
        "findPassages",
        "formatBrat",
        "gammaAgreement",
        "goldAgreement",
        "groupOfDocument",
        "hedgeProfile",
        "keyEntries",
        "keyWords",
        "keyness",
        "keynessChart",
        "krippendorffAlpha",
        "krippendorffAlphaUnitized",
        "kwic",
        "labelConventions",
        "labelCoverage",
        "labelNaming",
        "labelRates",
        "labelRegister",
        "labelTimelineChart",
        "loadResources",
        "mannWhitneyU",
        "matrixChart",
        "only",
        "parseBrat",
        "permutationTest",
        "rateChart",
        "ratePer",
        "rateRatio",
        "ratioInterval",
        "readAnnotators",
        "readClass",
        "readCorpus",
        "readLexiconFile",
        "readLexicons",
        "readSources",
        "readerPage",
        "referenceMarks",
        "relationTable",
        "replies",
        "repliesChart",
        "resultsFolder",
        "rowAt",
        "saveFigure",
        "savePage",
        "saveTable",
        "scoreChart",
        "sentencesBehind",
        "show",
        "sourceChart",
        "sourceDiversity",
        "sourceFlowChart",
        "sourceOrder",
        "sourceOrderChart",
        "sourceTable",
        "speakerChart",
        "speakerStanceTable",
        "speakerTable",
        "speakingPlaces",
        "speakingPlacesChart",
        "stanceChart",
        "stanceTable",
        "stopWords",
        "tableToCsv",
        "timelineChart",
        "toFrame",
        "unseenScores",
        "wilsonInterval",
        "withProgress",
        "wordList",
        "wordsGiven",
        "wordsGivenChart",
      ]
    `);
  });
});

describe('references.bib', () => {
  const bibliography = readFileSync('references.bib', 'utf8');
  const keys = [...bibliography.matchAll(/^@\w+\{([^,\s]+),/gmu)].map((match) => match[1]);

  it('names each work once', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has every work that a docstring cites as its source', () => {
    const cited = readSourceFiles().flatMap((file) =>
      [...file.text.matchAll(/@source ([^\n]+)/gu)].flatMap((match) =>
        [...match[1].matchAll(/\b[a-z][a-z-]+(?:19|20)\d\d\b/gu)].map((key) => `${file.path}: ${key[0]}`),
      ),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((entry) => !keys.includes(entry.split(': ')[1]))).toEqual([]);
  });

  it('has every work that a measure or a lexicon cites', () => {
    const ofMeasures = selon.MEASURES.flatMap((measure) => measure.citations);
    const ofLexicons = (['fr', 'en', 'ru'] as const).flatMap((language) =>
      selon
        .readLexicons(language)
        .flatMap((lexicon) => [
          ...lexicon.citation,
          ...lexicon.entries.flatMap((entry) =>
            [...entry.source.matchAll(/\b[a-z][a-z-]+(?:19|20)\d\d\b/gu)].map((key) => key[0]),
          ),
        ]),
    );
    expect([...new Set([...ofMeasures, ...ofLexicons])].filter((key) => !keys.includes(key)).sort()).toEqual(
      [],
    );
  });
});
