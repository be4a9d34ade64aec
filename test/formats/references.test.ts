import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../src/formats/references';

describe('parseReferences', () => {
  it('cites one author, two, and more', () => {
    const bib = [
      '@book{one2001, author = {Roux, Ada}, title = {On {Water} \\& Wine}, year = {2001}}',
      '@incollection{two2002, booktitle = {A Book}, author = {Roux, Ada and Vidal, Jo}, title = {Two}, year = {2002}}',
      '@article{three2003, author = {Roux, Ada and Vidal, Jo and Petit, Al}, title = {Three}, year = {2003}}',
      '@misc{law1999, title = {A Law}, year = {1999}}',
      'no entry',
    ].join('\n');
    expect(parseReferences(bib)).toEqual({
      one2001: 'Roux (2001), On Water & Wine',
      two2002: 'Roux & Vidal (2002), Two',
      three2003: 'Roux et al. (2003), Three',
      law1999: '(1999), A Law',
    });
  });

  it('reads every work of the project', () => {
    const bib = readFileSync('references.bib', 'utf8');
    const cited = parseReferences(bib);
    expect(Object.keys(cited)).toHaveLength(bib.match(/^@/gmu)!.length);
    for (const text of Object.values(cited)) expect(text).toMatch(/\(\d{4}\), \S/u);
  });
});
