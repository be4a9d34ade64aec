import mammoth from 'mammoth/mammoth.browser.min.js';

/**
 * The text of a Word file: paragraphs, one on each line, without pictures, comments and deleted words.
 *
 * @throws Error when the bytes are no docx file.
 */
export async function readDocx(arrayBuffer: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ arrayBuffer });
  // It ends every paragraph with an empty line.
  return value.replace(/\n\n/gu, '\n').trim();
}
