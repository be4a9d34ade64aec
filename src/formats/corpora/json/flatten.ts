import type { MetadataValue } from '../../../model/document';
import { isObject, type JsonObject } from './json-value';

/**
 * Fields of an object as flat metadata: those of an object inside it one level down as `meta.source`, lists joined by
 * `; `, people and organisations by their `name`, all that is deeper as JSON.
 *
 * @param object - The object.
 * @param without - Fields that are left out.
 */
export function flattenFields(
  object: JsonObject,
  without: ReadonlySet<string> = new Set(),
): Map<string, MetadataValue> {
  const fields = new Map<string, MetadataValue>();
  for (const [name, value] of Object.entries(object)) {
    if (without.has(name)) continue;
    if (!isObject(value) || Object.keys(value).length === 0) {
      fields.set(name, flatValue(value));
      continue;
    }
    for (const [part, inner] of Object.entries(value)) fields.set(`${name}.${part}`, flatValue(inner));
  }
  return fields;
}

/** A value as one cell. */
export function flatValue(value: unknown): MetadataValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => flatValue(isObject(part) ? (nameOf(part) ?? part) : part));
    return parts.length === 0 ? null : parts.map((part) => String(part ?? '')).join('; ');
  }
  return isObject(value) && Object.keys(value).length > 0 ? (nameOf(value) ?? JSON.stringify(value)) : null;
}

/** Who or what an object stands for, where it says no more than that. */
function nameOf(object: JsonObject): string | undefined {
  const { name } = object;
  const isOnlyNamed = Object.keys(object).every((key) =>
    /^(?:name|url|@?type|@?id|email|uri|avatar)$/u.test(key),
  );
  return typeof name === 'string' && isOnlyNamed ? name : undefined;
}
