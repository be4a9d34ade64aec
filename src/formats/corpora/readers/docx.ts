import type { CorpusReader } from '../corpus-item';
import { parseDocx } from '../docx';
import { textOfParagraphs } from '../styled-paragraph';

/**
 * A Word file that is one text: its paragraphs with an empty line between them, line breaks inside paragraphs as they
 * are, notes at the end (see `parseDocx`). Nothing of it is taken for metadata.
 */
export const docx: CorpusReader = {
  id: 'docx',
  version: '1.0.0',
  title: 'Word (DOCX)',
  holds: 'one',
  recognises: () => true,
  read: ({ bytes }) => {
    const content = parseDocx(bytes);
    if ('fault' in content) return [{ kind: 'fault', message: `parseDocx: ${content.fault}` }];
    const text = textOfParagraphs(content.paragraphs);
    if (text === '') {
      return [
        {
          kind: 'fault',
          message:
            'parseDocx: no text in this Word file; expected paragraphs, got pictures or empty lines: if the pages are scans, their text must be recognised first',
        },
      ];
    }
    return [
      {
        kind: 'text',
        text,
        metadata: content.isBroken ? { truncated: true } : {},
        ...(content.isBroken ? { notes: [BROKEN] } : {}),
      },
    ];
  },
};

const BROKEN = {
  code: 'truncated',
  message: 'the Word file breaks off, so the end of the text is missing; download it again',
};
