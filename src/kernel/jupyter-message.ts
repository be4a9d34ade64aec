import { createHmac, randomUUID } from 'node:crypto';

/** One message of Jupyter's protocol, as far as the runner looks at it. */
export interface JupyterMessage {
  readonly channel: string;
  readonly type: string;
  /** Id of the request that it answers. */
  readonly parentId: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

const DELIMITER = '<IDS|MSG>';

/**
 * Parts of a signed request, ready to be sent, and the id by which its answers are known.
 *
 * @param type - For instance `execute_request`.
 * @param content - The request's content.
 * @param key - Key of the connection file.
 * @param session - Id of this client.
 * @source Jupyter client, "Messaging in Jupyter", protocol 5.3: the wire protocol.
 */
export function createRequest(
  type: string,
  content: object,
  key: string,
  session: string,
): { readonly id: string; readonly parts: string[] } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    username: 'selon',
    session,
    date: new Date().toISOString(),
    msg_type: type,
    version: '5.3',
  };
  const body = [header, {}, {}, content].map((part) => JSON.stringify(part));
  return { id, parts: [DELIMITER, sign(body, key), ...body] };
}

/**
 * A received message, or `undefined` when it is not signed with the key.
 *
 * @param raw - Parts as they came from the socket.
 * @param channel - Where it came from: `shell`, `control`, `iopub`.
 * @param key - Key of the connection file.
 */
export function parseMessage(
  raw: readonly Buffer[],
  channel: string,
  key: string,
): JupyterMessage | undefined {
  const at = raw.findIndex((part) => part.toString() === DELIMITER);
  const body = raw.slice(at + 2, at + 6);
  if (at < 0 || body.length < 4 || sign(body, key) !== raw[at + 1]?.toString()) return undefined;
  const [header, parent, , content] = body.map(
    (part) => JSON.parse(part.toString()) as Record<string, unknown>,
  );
  return {
    channel,
    type: String(header?.['msg_type']),
    parentId: typeof parent?.['msg_id'] === 'string' ? parent['msg_id'] : undefined,
    content: content ?? {},
  };
}

function sign(parts: readonly (string | Buffer)[], key: string): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}
