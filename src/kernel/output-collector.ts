import type { OutputMessage } from './kernel-client';
import type { NotebookOutput } from './notebook-file';

/** Gathers what one cell shows. */
export interface OutputCollector {
  readonly add: (message: OutputMessage) => void;
  /** Outputs in order; neighbouring pieces of a stream are one. */
  readonly outputs: () => readonly NotebookOutput[];
  /** All that came on stderr. */
  readonly stderr: () => string;
}

/**
 * A collector of the outputs of one cell.
 *
 * @param clean - Takes machine paths out of texts; applied to whole streams, since a path may come in two pieces.
 */
export function createOutputCollector(clean: (text: string) => string): OutputCollector {
  const outputs: NotebookOutput[] = [];
  const placeOfId = new Map<string, number>();
  const display = (content: OutputMessage['content']): NotebookOutput => ({
    output_type: 'display_data',
    data: (content['data'] ?? {}) as Record<string, unknown>,
    metadata: (content['metadata'] ?? {}) as Record<string, unknown>,
  });
  const cleaned = (): readonly NotebookOutput[] =>
    outputs.map((output) =>
      output.output_type === 'stream'
        ? { ...output, text: clean(output.text) }
        : { ...output, data: cleanTexts(output.data, clean) },
    );
  return {
    add: ({ type, content }) => {
      const id = (content['transient'] as { display_id?: string } | undefined)?.display_id;
      if (type === 'stream') {
        const name = content['name'] === 'stderr' ? 'stderr' : 'stdout';
        const last = outputs.at(-1);
        if (last?.output_type === 'stream' && last.name === name) {
          outputs[outputs.length - 1] = { ...last, text: last.text + String(content['text']) };
        } else {
          outputs.push({ output_type: 'stream', name, text: String(content['text']) });
        }
      } else if (type === 'display_data') {
        if (id !== undefined) placeOfId.set(id, outputs.length);
        outputs.push(display(content));
      } else if (type === 'update_display_data' && id !== undefined) {
        const place = placeOfId.get(id);
        if (place !== undefined) outputs[place] = display(content);
      }
    },
    outputs: cleaned,
    stderr: () =>
      cleaned()
        .flatMap((output) =>
          output.output_type === 'stream' && output.name === 'stderr' ? [output.text] : [],
        )
        .join(''),
  };
}

function cleanTexts(
  data: Readonly<Record<string, unknown>>,
  clean: (text: string) => string,
): Record<string, unknown> {
  const entries = Object.entries(data).map(([type, value]) => [
    type,
    typeof value === 'string' && type.startsWith('text/') ? clean(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
