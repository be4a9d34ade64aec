import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf } from './items-of';

describe('an Integrum report', () => {
  const items = itemsOfFixture('integrum/report.html');

  it('gives the articles at its anchors, with their fields and their lines joined to paragraphs', () => {
    expect(items[0]).toEqual({
      kind: 'text',
      text: 'ПЛОТИНА ВЫСТОЯЛА\n\nПо словам мэра Вормеля, плотина «выстояла» и, похоже, выстоит до конца недели.\n\nЖителей нижних улиц вывезли в школу. Власти-города молчат - как и область.\n\nКонец.',
      metadata: {
        outlet: 'Маяк Вормеля',
        date: '2014-02-09',
        dateAsGiven: '09.02.2014',
        author: 'Арман Кира, Тальвар А.',
        headline: 'ПЛОТИНА ВЫСТОЯЛА',
        section: 'ЭПИЦЕНТР',
        issue: '6',
        database: 'Integrum',
        ХЗ: 'неизвестно',
      },
    });
  });

  it('takes outlet and date of the list where the article does not state them', () => {
    expect(items[1]).toEqual({
      kind: 'text',
      text: 'Орваки отрицают\n\nОрваки*, как сообщили в порту, всё отрицают.\n\n* запрещены в России',
      metadata: {
        outlet: 'Вестник порта',
        date: '2012-12-31',
        dateAsGiven: '31.12.12',
        headline: 'Орваки отрицают',
        database: 'Integrum',
      },
    });
  });

  it('names what stands in its list alone', () => {
    expect(outlineOf(items.slice(2))).toEqual([
      expect.stringMatching(/article 3 \("Без текста"\) stands in the list of results without its text/u),
    ]);
    expect(outlineOf(itemsOfFixture('integrum/list.html'))).toHaveLength(3);
    expect(
      outlineOf(itemsOf('<html><body><h3>Report 12.05.2021 15:50:05</h3></body></html>', 'a.html')).join(),
    ).toMatch(/holds no articles/u);
  });

  it('keeps lines that were never broken as paragraphs', () => {
    const line = 'Вода поднялась на два метра, сообщили в администрации района. '.repeat(3).trim();
    const report = `<h3>Отчёт 12.05.2021</h3><a name="a1"></a><h3>З</h3><pre>${line}\n${line}</pre>`;
    expect(itemsOf(`<html><body>${report}</body></html>`, 'a.html')).toMatchObject([
      { text: `З\n\n${line}\n\n${line}` },
    ]);
  });
});
