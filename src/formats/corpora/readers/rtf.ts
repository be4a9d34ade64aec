import type { CorpusReader } from '../corpus-item';
import { parseRtf } from '../rtf';
import { textOfParagraphs } from '../styled-paragraph';

/**
 * An RTF file that is one text: its paragraphs with an empty line between them, line breaks inside paragraphs as they
 * are, notes at the end (see `parseRtf`). Nothing of it is taken for metadata.
 */
export const rtf: CorpusReader = {
  id: 'rtf',
  version: '1.0.0',
  title: 'RTF',
  holds: 'one',
  recognises: () => true,
  read: ({ bytes }) => {
    const text = textOfParagraphs(parseRtf(bytes));
    return text === ''
      ? [
          {
            kind: 'fault',
            message:
              'parseRtf: no text in this RTF file; expected paragraphs, got pictures or empty lines: open it and save it as .docx or .txt',
          },
        ]
      : [{ kind: 'text', text, metadata: {} }];
  },
};
