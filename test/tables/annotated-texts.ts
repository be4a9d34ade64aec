import { createAnnotations, type AnnotationDraft } from '../../src/model/annotation';
import type { Document, Metadata } from '../../src/model/document';
import type { Span } from '../../src/model/span';
import type { AnnotatedTexts } from '../../src/tables/table';
import { createDocument } from '../../src/text/create-document';

/** A hand-made finding: words of the text instead of offsets. */
export type Finding = Omit<Partial<AnnotationDraft>, 'parts'> & {
  readonly words: string;
  readonly parts?: Readonly<Record<string, string>>;
};

/** A document with annotations made by hand, for tests of tables and charts. */
export function annotateByHand(
  id: string,
  text: string,
  findings: readonly Finding[],
  metadata: Metadata = {},
  language: string = 'fr',
): AnnotatedTexts {
  const doc: Document = createDocument(text, { id, language, metadata });
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no ${words} in ${id}`);
    return [start, start + words.length];
  };
  const drafts = findings.map(({ words, parts = {}, ...rest }): AnnotationDraft => {
    const [start, end] = spanOf(words);
    return {
      layer: 'hedging',
      label: 'epistemic-modal',
      attributes: {},
      cues: [{ rule: 'by hand', start, end }],
      measure: 'test',
      ...rest,
      start,
      end,
      parts: Object.fromEntries(
        Object.entries(parts).map(([role, part]) => [role, part === '' ? [] : [spanOf(part)]]),
      ),
    };
  });
  return { documents: [doc], annotations: createAnnotations(doc, drafts) };
}

/** Several annotated texts as one. */
export function joinTexts(...texts: readonly AnnotatedTexts[]): AnnotatedTexts {
  return {
    documents: texts.flatMap(({ documents }) => documents),
    annotations: texts.flatMap(({ annotations }) => annotations),
  };
}

/** Two French texts and one in a language that no measure covers. */
export function sampleTexts(): AnnotatedTexts {
  const said = (
    words: string,
    source: string,
    cue: string,
    label: string,
    kind: string,
    stance: string,
  ): Finding => ({
    words,
    layer: 'attribution',
    label,
    parts: { source, cue, content: words },
    attributes: { sourceKind: kind, stance },
    cues: [{ rule: 'by hand', start: 0, end: 1 }],
  });
  return joinTexts(
    annotateByHand(
      'port',
      'Le port pourrait fermer. « Nous partirons demain », a dit la maire. Zarnak* tient le quai, et Zarnak avance.',
      [
        { words: 'pourrait', attributes: { voice: 'averral', attribution: null, inQuotation: false } },
        said('Nous partirons demain', 'la maire', 'a dit', 'direct', 'role', 'acknowledge'),
        {
          words: 'Zarnak*',
          layer: 'labelling',
          label: 'designation',
          parts: { mention: 'Zarnak', mark: '*', note: '' },
          attributes: { name: 'Zarnak', position: 'body', status: 'orphan-mark', inQuotation: false },
        },
        {
          words: 'Zarnak avance',
          layer: 'labelling',
          label: 'unmarked',
          parts: { mention: 'Zarnak avance', mark: '', note: '' },
          attributes: { name: 'Zarnak', position: 'body', inQuotation: false },
        },
      ],
      { genre: 'agency', constructed: true, date: '2019-03-04' },
    ),
    annotateByHand(
      'gare',
      'La gare, selon le chef, sera peut-être rouverte, et semble sûre.',
      [
        { words: 'peut-être', label: 'epistemic-adverb' },
        { words: 'semble' },
        said('sera peut-être rouverte', 'le chef', 'selon', 'indirect', 'role', 'acknowledge'),
      ],
      { genre: 'agency', constructed: false, date: null },
    ),
    annotateByHand('puerto', 'El puerto cierra hoy.', [], { genre: 'agency' }, 'es'),
  );
}
