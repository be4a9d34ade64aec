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
    if (text !== '') return [isWhole(bytes) ? { kind: 'text', text, metadata: {} } : { ...BROKEN, text }];
    return [
      {
        kind: 'fault',
        message:
          'parseRtf: no text in this RTF file; expected paragraphs, got pictures or empty lines: open it and save it as .docx or .txt',
      },
    ];
  },
};

const BROKEN = {
  kind: 'text',
  metadata: { truncated: true },
  notes: [
    {
      code: 'truncated',
      message: 'the RTF file breaks off, so the end of the text is missing; download it again',
    },
  ],
} as const;

/** Whether a file ends with the brace that closes it; white space and NUL may follow. */
function isWhole(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] <= 0x20) end--;
  return bytes[end - 1] === 0x7d;
}
