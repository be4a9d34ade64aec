import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docxParagraphs, parseDocx } from '../../../src/formats/corpora/docx';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';
import { makeDocx, p, r, table, zipDocx, type DocxParts } from './make-docx';

const texts = (body: string, parts: DocxParts = {}): readonly string[] =>
  docxParagraphs(makeDocx(body, parts)).map(({ text }) => text);

const read = (bytes: Uint8Array) => readCorpusFile({ path: 'a.docx', name: 'a.docx', bytes });

describe('parseDocx', () => {
  it('gives the paragraphs that mammoth gives, a second witness', async () => {
    const bytes = makeDocx(
      p(r('Le barrage ') + r('aurait', '<w:b/>') + r(' cédé & l’eau <monte>')) +
        p('') +
        p('<w:hyperlink r:id="rId7"><w:r><w:t>Un lien</w:t></w:r></w:hyperlink>' + r(' suit.')) +
        table(['Orvaks', '12'], ['Vormelle', '7']) +
        p(
          '<w:ins w:id="1">' +
            r('ajouté') +
            '</w:ins><w:del w:id="2"><w:r><w:delText>ôté</w:delText></w:r></w:del>',
        ),
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const witness = value.split('\n\n').filter((text) => text !== '');
    expect(
      docxParagraphs(bytes)
        .map(({ text }) => text)
        .filter((text) => text !== ''),
    ).toEqual(witness);
    expect(witness).toContain('Le barrage aurait cédé & l’eau <monte>');
  });

  it('reads tabs, breaks, hyphens and symbols of runs, not the tab stops of a paragraph', () => {
    const run =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>porte</w:t><w:noBreakHyphen/><w:t>pa</w:t><w:softHyphen/><w:t>role</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>';
    expect(texts(p(run, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))).toEqual([
      'a\tb\nporte\u2011pa\u00ADrole•',
    ]);
  });

  it('drops what was deleted, moved away or hidden, and keeps what was inserted and moved here', () => {
    const body = p(
      '<w:del w:id="1">' +
        r('effacé ') +
        '</w:del><w:moveFrom w:id="2">' +
        r('parti ') +
        '</w:moveFrom>' +
        '<w:moveTo w:id="3">' +
        r('venu ') +
        '</w:moveTo><w:ins w:id="4">' +
        r('ajouté') +
        '</w:ins>' +
        r(' caché', '<w:vanish/>') +
        r(' montré', '<w:vanish w:val="0"/>'),
    );
    expect(texts(body)).toEqual(['venu ajouté montré']);
  });

  it('keeps the result of a field and drops its code, nested ones too', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "https://phare.example" </w:instrText></w:r>';
    const nested = field('begin') + code + field('separate') + r('dans le code') + field('end');
    expect(
      texts(
        p(
          r('Voir ') +
            field('begin') +
            code +
            nested +
            field('separate') +
            r('le site') +
            field('end') +
            r('.'),
        ),
      ),
    ).toEqual(['Voir le site.']);
    expect(texts(p(r('Page ') + '<w:fldSimple w:instr=" PAGE ">' + r('3') + '</w:fldSimple>'))).toEqual([
      'Page 3',
    ]);
  });

  it('is not silenced by a field that never ends', () => {
    expect(texts(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('perdu')) + p('Gardé.'))).toEqual([
      '',
      'Gardé.',
    ]);
  });

  it('reads a text box once, behind the paragraph that it is anchored in', () => {
    const box = `<w:txbxContent>${p('Encadré')}</w:txbxContent>`;
    const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>`;
    const fallback = `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback>`;
    const alternate = `<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`;
    expect(texts(p(r('Avant') + alternate + r(' et après')) + p('Suite'))).toEqual([
      'Avant et après',
      'Encadré',
      'Suite',
    ]);
    const alone = `<w:r><mc:AlternateContent>${fallback}</mc:AlternateContent></w:r>`;
    expect(texts(p(alone))).toEqual(['', 'Encadré']);
  });

  it('invents no numbers for lists', () => {
    expect(texts(p('Premier point', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))).toEqual([
      'Premier point',
    ]);
  });

  it('tells bold and italic, of runs and of styles', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/><w:basedOn w:val="T1"/><w:rPr><w:i/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>';
    const looks = docxParagraphs(
      makeDocx(
        p('Titre', '<w:pStyle w:val="T2"/>') +
          p(r('Titre', '<w:b w:val="0"/>'), '<w:pStyle w:val="T1"/>') +
          p(
            r('gras', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:b w:val="0"/></w:rPr></w:rPrChange>') + r(' – '),
          ) +
          p(r('gras', '<w:b/>') + r('non')) +
          p('Cercle', '<w:pStyle w:val="A"/><w:rPr><w:b/></w:rPr>'),
        { styles },
      ),
    );
    expect(looks.map(({ isBold, isItalic, style }) => [isBold, isItalic, style])).toEqual([
      [true, true, 'heading 2'],
      [false, false, 'heading 1'],
      [true, false, 'Normal'],
      [false, false, 'Normal'],
      [false, false, 'a'],
    ]);
  });

  it('knows bookmarks and the columns of tables', () => {
    const body =
      '<w:bookmarkStart w:id="1" w:name="Body"/><w:bookmarkEnd w:id="1"/>' +
      p('Corps') +
      table(['a', 'b'], ['c', 'd']) +
      p('fin');
    expect(docxParagraphs(makeDocx(body)).map(({ bookmarks, column }) => [bookmarks.join(), column])).toEqual(
      [
        ['Body', undefined],
        ['', 0],
        ['', 1],
        ['', 0],
        ['', 1],
        ['', undefined],
      ],
    );
  });

  it('takes names by their namespace, whatever the prefix', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Selon</x:t></x:r></x:p></x:body></x:document>';
    expect(docxParagraphs(zipDocx({ 'word/document.xml': xml })).map(({ text }) => text)).toEqual(['Selon']);
  });

  it('survives deep nesting', () => {
    const depth = 5000;
    const body = '<w:smartTag>'.repeat(depth) + r('profond') + '</w:smartTag>'.repeat(depth);
    expect(texts(`<w:p>${body}</w:p>`)).toEqual(['profond']);
  });
});

describe('notes of a Word file', () => {
  const call = (id: number, own = ''): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"${own === '' ? '' : ' w:customMarkFollows="1"'}/>${own === '' ? '' : `<w:t>${own}</w:t>`}</w:r>`;
  const note = (id: number, content: string, type = ''): string =>
    `<w:footnote w:id="${id}"${type}>${p(content)}</w:footnote>`;
  const ref = '<w:r><w:footnoteRef/></w:r>';

  it('stand at the end with the mark that calls them', () => {
    const body = p(r('Daech') + call(2, '*') + r(' recule') + call(3) + r('.')) + p('Fin.');
    const footnotes =
      note(-1, '', ' w:type="separator"') +
      note(2, r('* Organisation interdite en Russie')) +
      note(3, ref + r(' Selon le ministère.')) +
      note(9, r('jamais appelée'));
    expect(texts(body, { footnotes })).toEqual([
      'Daech* recule¹.',
      'Fin.',
      '* Organisation interdite en Russie',
      '¹ Selon le ministère.',
    ]);
  });

  it('keep the order of their calls over footnotes and endnotes, in one series of numbers', () => {
    const body = p(r('a') + '<w:r><w:endnoteReference w:id="1"/></w:r>' + r(' b') + call(1));
    const endnotes = `<w:endnote w:id="1">${p('<w:r><w:endnoteRef/></w:r>' + r(' fin'))}</w:endnote>`;
    expect(texts(body, { endnotes, footnotes: note(1, ref + r(' pied')) })).toEqual([
      'a¹ b²',
      '¹ fin',
      '² pied',
    ]);
  });

  it('get their mark even where the note does not repeat it', () => {
    expect(texts(p(r('mot') + call(1)), { footnotes: note(1, r('sans renvoi')) })).toEqual([
      'mot¹',
      '¹ sans renvoi',
    ]);
  });

  it('are marked with stars where the file numbers them so', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>';
    const footnotes = note(1, ref + r(' Interdite en Russie')) + note(2, ref + r(' Idem'));
    expect(texts(p(r('Daech') + call(1) + r(', Talibans') + call(2)), { footnotes, settings })).toEqual([
      'Daech*, Talibans†',
      '* Interdite en Russie',
      '† Idem',
    ]);
  });

  it('go with the words that were deleted', () => {
    expect(
      texts(p(r('a') + `<w:del w:id="1">${call(1)}</w:del>`), { footnotes: note(1, ref + r(' b')) }),
    ).toEqual(['a']);
  });

  it('are told from numbers by superscript digits also where the author typed them', () => {
    expect(texts(p(r('Daech') + r('1', '<w:vertAlign w:val="superscript"/>') + r(' en 2021')))).toEqual([
      'Daech¹ en 2021',
    ]);
  });
});

describe('the reader of Word files', () => {
  it('makes one text, an empty line between paragraphs, line breaks kept', () => {
    expect(
      read(makeDocx(p('  Titre ') + p('') + p('<w:r><w:t>vers  un</w:t><w:br/><w:t>vers deux</w:t></w:r>')))
        .items,
    ).toEqual([{ kind: 'text', text: 'Titre\n\nvers un\nvers deux', metadata: {} }]);
  });

  it('names an archive that is damaged, one without text, and one of pictures', () => {
    const whole = makeDocx(p('Selon le maire.'));
    expect(read(whole.subarray(0, whole.length - 30)).items).toEqual([
      { kind: 'fault', message: expect.stringMatching(/damaged/u) as string },
    ]);
    expect(read(makeDocx(p(''))).items).toEqual([
      { kind: 'fault', message: expect.stringMatching(/no text in this Word file/u) as string },
    ]);
    const damaged = whole.slice();
    const part = Buffer.from(whole).indexOf('word/document.xml');
    damaged.fill(0xff, part + 60, part + 120);
    expect(read(damaged).items[0].kind).toBe('fault');
  });

  it('marks a text that breaks off', () => {
    const bytes = zipDocx({
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('Entier.')}<w:p><w:r><w:t>Coup`,
    });
    expect(read(bytes).items).toEqual([
      {
        kind: 'text',
        text: 'Entier.\n\nCoup',
        metadata: { truncated: true },
        notes: [expect.objectContaining({ code: 'truncated' })],
      },
    ]);
  });

  it('refuses an archive that unpacks to more than the limit, by what it declares, without unpacking it', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(9)) });
    // Unpacking it would fail: the data behind the local header are no deflate stream.
    bytes.fill(0xff, 30 + 'word/document.xml'.length, 30 + 'word/document.xml'.length + 8);
    // The declared size of the part stands in the central directory.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
    }
    expect(parseDocx(bytes)).toEqual({
      fault: expect.stringMatching(/unpacks to 900 MB; at most 200 MB/u) as string,
    });
  });
});
