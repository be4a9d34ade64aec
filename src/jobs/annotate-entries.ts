import type { BatchOutcome, DocumentOutcome } from './annotation-settings';
import type { BatchRunner } from './batch-runner';
import { otherInput, writeCheckpoint, type Checkpoint, type RunIdentity } from './checkpoint';
import { BATCH_LIMITS, batchEntries, type InputBatch } from './input-batches';
import { createInputHash, createInputTally, type InputEntry, type InputHash } from './input-entry';
import { mapInOrder } from './map-in-order';
import type { OutputState, RunOutput } from './run-output';

/** Where a run notes how far it is. */
export interface CheckpointPlan {
  readonly path: string;
  readonly run: RunIdentity;
  /** What an earlier run noted there. */
  readonly earlier?: Checkpoint;
}

/** A run over all entries of an input. */
export interface EntriesRun {
  /** `undefined` where the input pauses. */
  readonly entries: AsyncIterable<InputEntry | undefined>;
  readonly runner: BatchRunner;
  /** Opens the output, where an earlier run ended when there is one. */
  readonly openOutput: (earlier: OutputState | undefined) => RunOutput | Promise<RunOutput>;
  /** Language of documents that name none; default: it is detected. */
  readonly language?: string | undefined;
  readonly checkpoint?: CheckpointPlan | undefined;
  /** Takes what is to be said, a line at a time. */
  readonly say: (line: string) => void;
  /** Called with each batch that was written: how many documents it held. */
  readonly onWritten?: ((documents: number) => void) | undefined;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/** Time between two checkpoints, in milliseconds: what is done twice after a death, at most. */
const CHECKPOINT_MS = 1000;

/**
 * Annotates everything that an input holds, writes it in the order of the input, and says what was seen, in that order.
 *
 * With an earlier checkpoint the entries that it speaks of are read and compared, and not annotated again. When the run
 * ends, the output is what a single run would have written.
 *
 * @returns Whether everything could be used.
 * @throws FormatError when the input is not the one of the checkpoint; nothing is written then.
 */
export async function annotateEntries(run: EntriesRun): Promise<boolean> {
  const { runner, say, now, checkpoint } = run;
  const earlier = checkpoint?.earlier;
  const tally = createInputTally();
  const hash = checkpoint === undefined ? undefined : createInputHash();
  const entries = run.entries[Symbol.asyncIterator]();
  let done = 0;
  let failures = 0;
  if (earlier !== undefined) {
    await skipEntries(entries, earlier, checkpoint!.path, (entry) => {
      tally.count(entry);
      hash!.add(entry);
      return hash!;
    });
    ({ entries: done, failures } = earlier);
  }
  const output = await run.openOutput(earlier?.output);
  let savedAt = now();
  const save = (inputHash: string): void => {
    const { path, run: identity } = checkpoint!;
    const state = output.save();
    if (state === undefined) return;
    writeCheckpoint(path, { run: identity, entries: done, inputHash, failures, output: state });
    savedAt = now();
  };
  const sayOf = (id: string, { warnings, failure }: DocumentOutcome): void => {
    for (const { code, message } of warnings)
      if (code !== 'unpaired-quotation-mark') say(`${id}: ${message}`);
    if (failure === undefined) return;
    failures++;
    say(`selon: ${id}: it could not be annotated: ${failure}`);
  };
  // Before anything is written: a run that is killed at once can be taken up, too.
  if (earlier === undefined && hash !== undefined) save(hash.digest());
  const batches = batchEntries({ [Symbol.asyncIterator]: () => entries }, BATCH_LIMITS, {
    language: run.language,
    before: tally.documents(),
    hash,
  });
  const annotate = async (batch: InputBatch): Promise<readonly [InputBatch, BatchOutcome]> => [
    batch,
    await runner.annotate(batch.tasks),
  ];
  for await (const [batch, outcome] of mapInOrder(batches, annotate, runner.atOnce)) {
    let n = 0;
    for (const entry of batch.entries) {
      tally.count(entry);
      for (const message of entry.messages) say(message);
      if (entry.source !== undefined) sayOf(entry.source.id, outcome.documents[n++]);
    }
    await output.write(outcome.output, batch.tasks.length);
    done += batch.entries.length;
    run.onWritten?.(batch.tasks.length);
    if (batch.inputHash !== undefined && now() - savedAt >= CHECKPOINT_MS) save(batch.inputHash);
  }
  await output.finish();
  if (hash !== undefined) save(hash.digest());
  for (const line of tally.lines()) say(line);
  if (failures > 0)
    say(`selon: ${failures} ${failures === 1 ? 'document' : 'documents'} could not be annotated`);
  return tally.failures() === 0 && failures === 0;
}

/** Reads past the entries that a checkpoint speaks of. */
async function skipEntries(
  entries: AsyncIterator<InputEntry | undefined>,
  { entries: wanted, inputHash }: Checkpoint,
  path: string,
  note: (entry: InputEntry) => InputHash,
): Promise<void> {
  let hash: InputHash | undefined;
  for (let found = 0; found < wanted;) {
    const next = await entries.next();
    if (next.done === true) throw otherInput(path, wanted, found);
    if (next.value === undefined) continue;
    hash = note(next.value);
    found++;
  }
  if (hash !== undefined && hash.digest() !== inputHash) throw otherInput(path, wanted, wanted);
}
