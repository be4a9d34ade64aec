import type { CorpusItem } from './corpus-item';

/** Which article is spoken of, and who reads it. */
export interface NexisPlace {
  /** The function that reads. */
  readonly name: string;
  /** Number of the article in its file, from 1. */
  readonly item: number;
  /** Line of the file where it begins. */
  readonly line?: number;
}

/** What Nexis's list of documents is told to be. */
export const NEXIS_LIST =
  'this is the list of results, not the texts; select the documents in Nexis and download them as full documents';

/** Whether a line is what Nexis puts where an article should be, when it cannot show it. */
export function isNexisErrorPage(line: string): boolean {
  return /^(?:we are sorry but there is an error in this document|this document is (?:currently )?unavailable)/iu.test(
    line,
  );
}

/** The fault of an error page in place of an article. */
export function nexisErrorPage({ name, item, line }: NexisPlace): CorpusItem {
  return {
    kind: 'fault',
    message: `${name}: article ${item} is an error page of Nexis in place of the text; download it again, or leave it out`,
    ...(line === undefined ? {} : { line }),
  };
}

/** An article without text: a picture with its caption is left out, any other is a fault. */
export function nexisWithoutText(
  { name, item, line }: NexisPlace,
  { title, isPicture }: { readonly title: string | undefined; readonly isPicture: boolean },
): CorpusItem {
  const at = line === undefined ? {} : { line };
  if (isPicture) return { kind: 'left-out', reason: 'picture without text', ...at };
  return {
    kind: 'fault',
    message: `${name}: article ${item} (${JSON.stringify(title ?? 'without headline')}) has no text; download it again as full document, or leave it out`,
    ...at,
  };
}
