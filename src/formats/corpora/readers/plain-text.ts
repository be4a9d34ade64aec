import type { CorpusReader } from '../corpus-item';

/** A file that is one text: unchanged, but for its byte order mark. */
export const plainText: CorpusReader = {
  id: 'text',
  version: '1.0.0',
  title: 'plain text',
  holds: 'one',
  recognises: () => true,
  read: ({ text }) => [{ kind: 'text', text, metadata: {} }],
};
