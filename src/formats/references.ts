/**
 * How the works of a BibTeX file are cited in running text, by key: `Haillet (2002), Le conditionnel en français`.
 *
 * One entry on each line, fields in braces, names as `Family, Given and Family, Given`: the form of `references.bib`.
 * Lines of another form are passed over; what is not read (publisher, pages) is left out.
 *
 * @param bib - Content of the file.
 */
export function parseReferences(bib: string): Readonly<Record<string, string>> {
  const cited: Record<string, string> = {};
  for (const line of bib.split('\n')) {
    const key = /^@\w+\{([^,\s]+),/u.exec(line)?.[1];
    if (key === undefined) continue;
    const title = fieldOf(line, 'title');
    const year = fieldOf(line, 'year');
    const authors = fieldOf(line, 'author')
      ?.split(' and ')
      .map((name) => name.split(',')[0]!.trim());
    const who =
      authors === undefined ? [] : [authors.length > 2 ? `${authors[0]} et al.` : authors.join(' & ')];
    cited[key] = [[...who, ...(year === undefined ? [] : [`(${year})`])].join(' '), title ?? []]
      .flat()
      .filter((part) => part !== '')
      .join(', ');
  }
  return cited;
}

/** A field without the braces and backslashes of its markup. */
function fieldOf(line: string, name: string): string | undefined {
  const start = line.indexOf(` ${name} = {`);
  if (start === -1) return undefined;
  let depth = 0;
  const open = start + name.length + 4;
  for (let place = open; place < line.length; place++) {
    if (line[place] === '{') depth++;
    else if (line[place] === '}' && --depth === 0) return line.slice(open + 1, place).replace(/[{}\\]/gu, '');
  }
  return undefined;
}
