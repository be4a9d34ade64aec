/** The text of gzipped bytes. */
export async function unzipText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** The value of gzipped JSON. */
export async function unzipJson<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(await unzipText(bytes)) as T;
}

/** The bytes of base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
