import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrat } from '../../src/formats/annotations/brat';
import { readCorpus } from '../../src/formats/corpus-files';
import { isLanguage } from '../../src/model/language';

const { documents } = readCorpus('corpus');

describe('the shipped corpus', () => {
  it('holds the given article and at least eight constructed French texts that say so', () => {
    const constructed = documents.filter((doc) => doc.metadata.constructed === true);
    expect(documents.filter((doc) => doc.metadata.constructed === false).map((doc) => doc.id)).toEqual([
      'sputnik-2021-07-daech',
    ]);
    expect(constructed.filter((doc) => doc.language === 'fr').length).toBeGreaterThanOrEqual(8);
    expect(constructed.every((doc) => /constructed/iu.test(String(doc.metadata.note)))).toBe(true);
  });

  it('holds the given article from its first word', () => {
    expect(
      documents.find((doc) => doc.id === 'sputnik-2021-07-daech')!.text.startsWith('Un faisceau d’indices'),
    ).toBe(true);
  });

  it.each(documents.map((doc) => [doc.id, doc] as const))(
    'has the text of %s as its metadata fingerprint says',
    (_, doc) => {
      expect(createHash('sha256').update(doc.text).digest('hex')).toBe(doc.metadata.sha256);
      expect(isLanguage(doc.language)).toBe(true);
    },
  );

  it.each(documents.map((doc) => [doc.id, doc] as const))(
    'has gold annotation of %s that fits its text',
    (id, doc) => {
      const annotations = parseBrat(readFileSync(`corpus/gold/${id}.ann`, 'utf8'), doc).annotations;
      expect(annotations.length).toBeGreaterThan(0);
      const hedges = annotations.filter((annotation) => annotation.layer === 'hedging');
      hedges
        .slice(1)
        .forEach((hedge, index) => expect(hedge.start).toBeGreaterThanOrEqual(hedges[index].end));
    },
  );

  it('has no gold file without a text', () => {
    const ids = new Set(documents.map((doc) => doc.id));
    const files = readdirSync('corpus/gold').filter((name) => name.endsWith('.ann'));
    expect(files.filter((name) => !ids.has(name.replace('.ann', '')))).toEqual([]);
  });
});
