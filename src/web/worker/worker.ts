import { annotate } from '../../measures/annotate';
import { classAgreement } from '../../classroom/class-agreement';
import { referenceMarks } from '../../classroom/class-work';
import { placesOf } from '../../classroom/mark-kinds';
import { restoreResources } from '../../measures/resource-data';
import type { LanguageResources } from '../../measures/measure';
import { lexiconSources } from '../../reader/literature';
import { createReading } from '../../reader/reading';
import { createDocument } from '../../text/create-document';
import { countWords } from '../../tables/words';
import type {
  AnalysedText,
  ClassroomInput,
  ClassroomReport,
  PageData,
  Reply,
  Request,
  Tasks,
  TextInput,
  WorkerStart,
} from '../protocol';
import { createReport } from '../reports';
import { readFile } from './read-file';
import { unzipJson } from './unzip';

// What a dedicated worker's global scope has of it; the page's own names would be wrong here.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<WorkerStart | Request>) => void;
  postMessage: (reply: Reply) => void;
};

const analysed = new Map<string, AnalysedText>();
const restored = new Map<string, LanguageResources>();
let last: Promise<unknown> = Promise.resolve();
let data: Promise<PageData> | undefined;

const TASKS: { readonly [Name in keyof Tasks]: (input: Tasks[Name]['takes']) => unknown } = {
  analyse,
  classroom,
  segment: ({ text, language }) => createDocument(text, { language }),
  read: readFile,
  reading: async ({ ids, language }) => {
    const texts = ids.map((id) => analysed.get(id)!);
    const documents = texts.map(({ doc }) => doc);
    const { resources = [], references = {} } = (await data) ?? {};
    const lexicons = resources
      .filter((one) => documents.some((doc) => doc.language === one.language))
      .flatMap((one) => one.lexicons);
    return createReading(
      documents,
      texts.flatMap(({ annotations }) => annotations),
      { language, literature: { sources: lexiconSources(lexicons), references } },
    );
  },
  forget: (id) => {
    analysed.delete(id);
    return null;
  },
  report: ({ name, ids, language }) => {
    const texts = ids.map((id) => analysed.get(id)!);
    const documents = texts.map(({ doc }) => doc);
    return createReport(
      name,
      { documents, annotations: texts.flatMap(({ annotations }) => annotations) },
      { language },
    );
  },
};

scope.onmessage = ({ data: message }) => {
  if ('resources' in message) {
    data = unzipJson<PageData>(message.resources);
    return;
  }
  const { number, name, input } = message;
  // One after the other: a report may be about a text that is still being analysed.
  last = last
    .then(() => TASKS[name](input as never))
    .then(
      (output) => scope.postMessage({ number, output } as Reply),
      (error: unknown) =>
        scope.postMessage({ number, error: error instanceof Error ? error.message : String(error) }),
    );
};

async function analyse({ id, text, language, metadata }: TextInput): Promise<AnalysedText> {
  const doc = createDocument(text, {
    id,
    ...(language === undefined ? {} : { language }),
    ...(metadata === undefined ? {} : { metadata }),
  });
  const { annotations, warnings } = annotate(doc, await resourcesOf(doc.language));
  const result = { doc, annotations, warnings, words: countWords(doc) };
  analysed.set(id, result);
  return result;
}

/** Resources of a language, restored when a text first needs them. */
async function resourcesOf(language: string): Promise<LanguageResources | undefined> {
  let resources = restored.get(language);
  if (resources !== undefined) return resources;
  const own = (await data)?.resources.find((one) => one.language === language);
  if (own === undefined) return undefined;
  resources = restoreResources(own);
  restored.set(language, resources);
  return resources;
}

/** Agreement of a class, with the measures as reference when they are asked for. */
async function classroom({ work, reference }: ClassroomInput): Promise<ClassroomReport> {
  const { text, language } = work.exercise;
  const doc = createDocument(text, { id: work.exercise.title, language });
  const reasons: Record<string, string> = {};
  let marker = reference === 'measures' ? undefined : reference;
  if (reference === 'measures') {
    const { annotations } = annotate(doc, await resourcesOf(doc.language));
    marker = { name: 'selon', marks: referenceMarks(work.exercise, annotations) };
    for (const annotation of annotations) {
      const [cue] = annotation.cues;
      for (const { kind, span } of placesOf(annotation))
        reasons[`${kind}:${span[0]}`] ??= cue?.entry ?? cue?.rule ?? annotation.label;
    }
  }
  return {
    doc,
    agreement: classAgreement(doc.tokens, work, marker),
    ...(marker === undefined ? {} : { reference: marker.marks }),
    reasons,
  };
}
