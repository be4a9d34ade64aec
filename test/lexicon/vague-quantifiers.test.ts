import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../src/formats/files';
import { OPTIONAL_LEXICONS, readLexiconFile } from '../../src/formats/lexicon-files';
import { findExampleFaults } from '../../src/lexicon/check-examples';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { ratePer } from '../../src/tables/rate-per';
import { rowAt } from '../../src/tables/table';
import { createDocument } from '../../src/text/create-document';

describe('vague quantifiers', () => {
  const doc = createDocument('Plusieurs témoins sont peut-être partis. Certains habitants restent.', {
    language: 'fr',
  });
  const found = annotateCorpus([doc], { lexicons: ['fr/vague-quantifiers'] });

  it.each(OPTIONAL_LEXICONS)('%s proves each entry by its examples and counter-examples', (id) => {
    const lexicon = readLexiconFile(id);
    expect(findExampleFaults(lexicon, loadVerbs(lexicon.language))).toEqual([]);
  });

  it('are named where their name is misspelt', () => {
    expect(() => readLexiconFile('fr/vague-quantifers')).toThrow(
      /cannot be read; .*lexicon of the package: fr\/vague-quantifiers, en\//u,
    );
    expect(() => readLexiconFile('fr/own.json')).toThrow(/check its name and place \(/u);
  });

  it('are found only where their lexicon is asked for', () => {
    const labels = (annotations: typeof found.annotations) => annotations.map(({ label }) => label);
    expect(labels(annotateCorpus([doc]).annotations)).not.toContain('vague-quantifier');
    expect(labels(found.annotations).filter((label) => label === 'vague-quantifier')).toHaveLength(2);
    expect(found.annotations.at(-1)?.measure).toBe('fr/vague-quantifiers@1.0.0');
  });

  it('never count among hedges, and by their label', () => {
    expect(rowAt(ratePer(found, { layer: 'hedging' }), 0).count).toBe(1);
    expect(rowAt(ratePer(found, { layer: 'hedging', labels: ['vague-quantifier'] }), 0).count).toBe(2);
  });
});
