// The public API. Notebooks import from here; what is not here is internal.

// Loading
export {
  readCorpus,
  readSources,
  type Corpus,
  type CorpusReading,
  type ReadCorpusOptions,
  type ReadSourcesOptions,
} from './formats/corpus-files';
export { createResources, loadResources } from './formats/files';
export { readLexiconFile, readLexicons } from './formats/lexicon-files';
export { createDocument } from './text/create-document';
export { detectLanguage } from './text/detect-language';
export { readAnnotators, type AnnotatedByHand } from './formats/annotator-files';
export { parseBrat, formatBrat, type BratOptions, type ParsedBrat } from './formats/annotations/brat';

// Measures
export {
  annotate,
  LABEL_DEFINITIONS,
  MEASURES,
  type AnnotateOptions,
  type AnnotateResult,
} from './measures/annotate';
export { createAttribution, type AttributionOptions } from './measures/attribution/index';
export { createLabelling, type LabellingOptions } from './measures/labelling/index';
export { DEFAULT_NAMES, type NamedEntity, type NameList } from './measures/labelling/name-table';
export {
  DEFAULT_REGISTER,
  type RegisterCoverageOptions,
  type RegisterRow,
} from './measures/labelling/register';
export { annotateCorpus, type AnnotateCorpusOptions, type AnnotatedCorpus } from './notebook/annotate-corpus';

// Tables
export { corpusTable } from './tables/corpus-table';
export { agreementTable, type AgreementOptions } from './tables/agreement-table';
export type { Annotators, ComparedMarks } from './tables/annotators';
export { collocates, type CollocateOptions, type CollocateRank } from './tables/collocates';
export { concordance, type ConcordanceOptions } from './tables/concordance';
export type { ConcordanceOrder } from './tables/context';
export { kwic, type KwicOptions } from './tables/kwic';
export { disagreementTable } from './tables/disagreement-table';
export { dispersionTable, type DispersionOptions } from './tables/dispersion-table';
export { groupOfDocument } from './tables/document-groups';
export { keyEntries, type KeyEntryOptions } from './tables/key-entries';
export { countBy } from './tables/count-by';
export { keyWords, type KeyWordOptions } from './tables/key-words';
export { only, type OnlyOptions } from './tables/only';
export { ratePer, type RateOptions } from './tables/rate-per';
export { relationTable } from './tables/relation-table';
export { sourceTable, type SourceAxis, type SourceTableOptions } from './tables/source-table';
export { stanceTable } from './tables/stance-table';
export { attributionProfile, speakerTable } from './tables/attribution-profile';
export { sourceDiversity, type DiversityOptions } from './tables/source-diversity';
export { speakerStanceTable } from './tables/speaker-stance-table';
export { cueForms, type CueFormOptions } from './tables/cue-forms';
export { replies } from './tables/replies';
export { sourceOrder } from './tables/source-order';
export { speakingPlaces } from './tables/speaking-places';
export { wordsGiven } from './tables/words-given';
export { hedgeProfile } from './tables/hedge-profile';
export { labelCoverage, type CoverageField, type CoverageOptions } from './tables/label-coverage';
export { labelConventions } from './tables/label-conventions';
export { labelNaming } from './tables/label-naming';
export { labelRates, type LabelRateOptions } from './tables/label-rates';
export { labelRegister } from './tables/label-register';
export {
  sentencesBehind,
  rowAt,
  countRows,
  type AnnotatedTexts,
  type Cell,
  type Finding,
  type SentenceBehind,
  type Table,
} from './tables/table';
export { balanceTable, type BalanceOptions } from './tables/balance-table';
export { compareGroups, type CompareOptions } from './tables/compare-groups';
export { stopWords } from './tables/stop-words';
export { toFrame } from './tables/frame';
export { wordList, type WordListOptions } from './tables/word-list';
export type { WordQuery } from './tables/word-query';
export { tableToCsv, dataDictionary, type CsvOptions } from './tables/csv';

// Classroom
export { referenceMarks, type ClassWork, type Marker } from './classroom/class-work';
export { dividedSentences } from './classroom/divided-sentences';
export { findPassages, type Passage } from './classroom/passages';
export { createQuestions, type Question } from './classroom/questions';
export { readClass, type ClassFiles } from './notebook/read-class';

// Statistics
export { association, type Association, type Cooccurrence } from './stats/association';
export { keyness, type Keyness, type KeynessOptions } from './stats/log-likelihood';
export { benjaminiHochberg } from './stats/benjamini-hochberg';
export { cohenKappa, krippendorffAlpha, type Agreement } from './stats/agreement';
export { krippendorffAlphaUnitized, type Unit, type UnitizedAgreement } from './stats/alpha-unitized';
export { gammaAgreement, type GammaAgreement, type GammaOptions } from './stats/gamma-agreement';
export { clopperPearsonInterval } from './stats/clopper-pearson';
export { dispersion, type Dispersion } from './stats/dispersion';
export { entropy, type Entropy } from './stats/entropy';
export { mannWhitneyU } from './stats/mann-whitney-u';
export { permutationTest, type PermutationOptions } from './stats/permutation-test';
export {
  rateRatio,
  ratioInterval,
  type RateRatio,
  type RatioInterval,
  type TextRatio,
} from './stats/ratio-interval';
export { wilsonInterval, type ShareInterval } from './stats/wilson';
export { bootstrapDifference, bootstrapInterval, type BootstrapInterval } from './stats/bootstrap';
export { createRandom, type Random } from './util/random';

// Validation
export { goldAgreement } from './evaluation/gold-agreement';
export { evaluationOverview, evaluationScores } from './notebook/evaluation-scores';
export { evaluationSummary, type EvaluationSummaryOptions } from './notebook/evaluation-summary';
export { unseenScores } from './notebook/unseen-scores';

// Charts
export { barcodeChart } from './charts/barcode-chart';
export { rateChart, type RateChartOptions } from './charts/rate-chart';
export { sourceChart } from './charts/source-chart';
export { speakerChart, type SpeakerChartOptions } from './charts/speaker-chart';
export { scoreChart, type ScoreChartOptions } from './charts/score-chart';
export { stanceChart } from './charts/stance-chart';
export { balanceChart } from './charts/balance-chart';
export { agreementChart, type AgreementChartOptions } from './charts/agreement-chart';
export { collocatesChart, type CollocatesChartOptions } from './charts/collocates-chart';
export { dispersionChart } from './charts/dispersion-chart';
export { keynessChart, type KeynessChartOptions } from './charts/keyness-chart';
export { matrixChart } from './charts/matrix-chart';
export { sourceFlowChart } from './charts/source-flow-chart';
export { timelineChart } from './charts/timeline-chart';
export { coverageChart } from './charts/coverage-chart';
export { labelTimelineChart } from './charts/label-timeline-chart';
export { cueFormsChart } from './charts/cue-forms-chart';
export { repliesChart } from './charts/replies-chart';
export { sourceOrderChart, type SourceOrderChartOptions } from './charts/source-order-chart';
export { speakingPlacesChart } from './charts/speaking-places-chart';
export { wordsGivenChart, type WordsGivenChartOptions } from './charts/words-given-chart';
export { figureToSvg } from './charts/static-svg';
export { figureToPng } from './charts/static-png';
export type { Figure } from './charts/figure';

// Reading
export { readerPage, type AnnotatedPageOptions as ReaderPageOptions } from './notebook/annotated-page';

// In a notebook
export { withProgress } from './notebook/progress';
export { show } from './notebook/show';
export { corpusFolder, corpusOptions, resultsFolder } from './notebook/run-settings';
export { saveFigure, savePage, saveTable } from './notebook/save';
export { SEED } from './publish/provenance';

// Records
export type { Annotation, Cue, Layer } from './model/annotation';
export type { Codebook, ColumnDescription } from './model/codebook';
export type { Document, Metadata, Quotation } from './model/document';
export type { Lexicon, LexiconEntry, LexiconMatch } from './model/lexicon';
export type { Span } from './model/span';
export type { Warning } from './model/warning';

// Errors
export { CorpusError, FileError, FormatError, LexiconError } from './util/errors';
