import { afterEach, describe, expect, it } from 'vitest';
import {
  corpusFolder,
  corpusOptions,
  lexiconFiles,
  resultsFolder,
  settingsEnvironment,
} from '../../src/notebook/run-settings';

const NAMES = ['SELON_CORPUS', 'SELON_RESULTS', 'SELON_LEXICONS', 'SELON_READING'];
afterEach(() => NAMES.forEach((name) => delete process.env[name]));

describe('the settings of a run', () => {
  it('reach the cells of a notebook as they were given', () => {
    const reading = { encoding: 'windows-1252', dates: 'dmy', unwrap: true, language: 'fr' } as const;
    Object.assign(
      process.env,
      settingsEnvironment({ corpus: '/c', results: '/r', lexicons: ['/l.json'], reading }),
    );
    expect([corpusFolder(), resultsFolder(), lexiconFiles(), corpusOptions()]).toEqual([
      '/c',
      '/r',
      ['/l.json'],
      reading,
    ]);
  });

  it('are those of the project without a run', () => {
    expect([corpusFolder(), resultsFolder(), lexiconFiles(), corpusOptions()]).toEqual([
      'corpus',
      'results',
      [],
      {},
    ]);
  });
});
