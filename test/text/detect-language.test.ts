import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/text/create-document';
import { detectLanguage } from '../../src/text/detect-language';

const FRENCH =
  'Le ministre a déclaré mardi que le projet de loi serait présenté aux députés avant la fin de l’année.';
const ENGLISH =
  'The minister said on Tuesday that the bill would be sent to the members of parliament by the end of the year.';
const RUSSIAN = 'Министр заявил во вторник, что законопроект будет представлен депутатам до конца года.';

describe('detectLanguage', () => {
  it.each([
    ['fr', FRENCH],
    ['en', ENGLISH],
    ['ru', RUSSIAN],
  ])('knows %s', (language, text) => {
    const detected = detectLanguage(text);
    expect(detected.language).toBe(language);
    expect(detected.confidence).toBeGreaterThan(0.9);
    expect(detected.confidence).toBeLessThanOrEqual(1);
  });

  it('does not guess where there are no words', () => {
    for (const text of ['', ' \n', '12 % 34', '***'])
      expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0 });
  });

  it('is less sure of a short text and of a mixed one', () => {
    const sure = detectLanguage(FRENCH.repeat(10)).confidence;
    expect(sure).toBe(1);
    expect(detectLanguage('Il est parti.').confidence).toBeLessThan(sure);
    const mixed = detectLanguage(`${FRENCH.repeat(4)} ${ENGLISH.repeat(2)}`);
    expect(mixed.language).toBe('fr');
    expect(mixed.confidence).toBeLessThan(sure);
  });

  it('says what is wrong with something that is not text', () => {
    expect(() => detectLanguage(1 as unknown as string)).toThrow(
      'detectLanguage: text is not text; expected a string, got 1',
    );
  });

  it('serves documents that do not say their language', () => {
    expect(createDocument(ENGLISH).language).toBe('en');
    expect(createDocument(ENGLISH, { language: 'fr' }).language).toBe('fr');
  });
});
