import type { Article } from '../article';
import { objectsOf, textOf, type JsonObject } from './json-value';
import { htmlParagraphs, names, plainParagraphs, scalars } from './news-parts';

const SIGNS = [
  'versioncreated',
  'firstcreated',
  'contentcreated',
  'bodies',
  'headlines',
  'body_text',
  'body_html',
  'pubstatus',
];

/** Whether a record is an item of ninjs, the format of news agencies; version 3 writes its fields in camel case. */
export function isNinjs(record: JsonObject): boolean {
  if (textOf(record, 'uri') === undefined) return false;
  const item = lowered(record);
  return /ninjs/iu.test(textOf(item, 'standard', 'name') ?? '') || SIGNS.some((name) => name in item);
}

/** Why an item of ninjs is no article: a picture, an event, one that the agency withdrew. */
export function ninjsLeftOut(record: JsonObject): string | undefined {
  const item = lowered(record);
  const type = textOf(item, 'type');
  if (type !== undefined && type !== 'text') return `${type} of an agency`;
  const status = textOf(item, 'pubstatus');
  return status === 'canceled' || status === 'withheld' ? 'item that its agency withdrew' : undefined;
}

/**
 * The parts of an item of ninjs 1 (`body_text`, `headline`) to 3 (`bodies`, `headlines`): of several bodies the plain one,
 * else HTML, else other markup without its tags. An item with nothing but a description is marked as cut off.
 */
export function readNinjs(record: JsonObject): Article {
  const item = lowered(record);
  const id = textOf(item, 'uri');
  const paragraphs = bodyOf(item);
  const descriptions = objectsOf(item['descriptions']).map(lowered);
  const describe = (role: string): string | undefined =>
    textOf(
      descriptions.find((one) => one['role'] === role),
      'value',
    );
  const lead = plainParagraphs(describe('lead')).filter((part) => !paragraphs.includes(part));
  const description =
    describe('text') ?? textOf(descriptions.at(0), 'value') ?? textOf(item, 'description_text');
  const isBare = paragraphs.length === 0;
  return {
    id,
    accession: id,
    // The item's address; agencies also give names that cannot be opened (urn:newsml:…).
    url: textOf(item, 'url') ?? id,
    headline: roleText(item['headlines'], 'main') ?? textOf(item, 'headline') ?? textOf(item, 'title'),
    subhead: roleText(item['headlines'], 'sub'),
    lead: isBare ? [] : lead,
    paragraphs: isBare ? plainParagraphs(description) : paragraphs,
    language: textOf(item, 'language'),
    outlet: names(item['infosources']) ?? textOf(item, 'copyrightholder') ?? textOf(item, 'source'),
    date: ['versioncreated', 'contentcreated', 'firstcreated']
      .map((name) => textOf(item, name))
      .find((date) => date !== undefined),
    author: textOf(item, 'by') ?? textOf(item, 'byline'),
    section: names(item['subjects']) ?? names(item['subject']),
    copyright: textOf(item, 'copyrightnotice'),
    isTruncated: isBare || textOf(item, 'representationtype') === 'partial',
    more: scalars(item, ['located', 'slugline', 'usageterms']),
  };
}

function bodyOf(item: JsonObject): readonly string[] {
  const bodies = objectsOf(item['bodies'])
    .map(lowered)
    .filter((body) => textOf(body, 'value') !== undefined);
  const ofType = (type: RegExp): string | undefined =>
    textOf(
      bodies.find((body) => type.test(textOf(body, 'contenttype') ?? '')),
      'value',
    );
  const plain = ofType(/^text\/plain/u) ?? textOf(item, 'body_text');
  const parts =
    plain === undefined
      ? htmlParagraphs(
          ofType(/html/u) ??
            textOf(item, 'body_html') ??
            textOf(item, 'body_xhtml') ??
            textOf(bodies.at(0), 'value'),
        )
      : plainParagraphs(plain);
  return parts.filter((part) => part.trim() !== '');
}

function roleText(list: unknown, role: string): string | undefined {
  const all = objectsOf(list);
  const found = all.find((one) => one['role'] === role) ?? (role === 'main' ? all.at(0) : undefined);
  return textOf(found, 'value');
}

/** An object with the names of its fields in small letters. */
function lowered(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}
