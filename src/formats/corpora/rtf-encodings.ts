/** The Encoding Standard's name of a Windows or Macintosh code page; windows-1252 for one that has no name there. */
export function encodingOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28592 && page <= 28606 && page !== 28602) return `iso-8859-${page - 28590}`;
  return CODE_PAGES[page] ?? 'windows-1252';
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
};

/**
 * The encoding of a font's `\fcharset`: a Russian word in a French file stands in a font of charset 204.
 *
 * @returns Undefined for the charsets that leave it to the file (default, symbols, unknown ones).
 */
export function encodingOfCharset(charset: number): string | undefined {
  const page = CHARSETS[charset];
  return page === undefined ? undefined : encodingOfCodePage(page);
}

const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
