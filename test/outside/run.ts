// `npm run test:outside`: the checks that need another engine or a long download, each in a folder of its own.
//   NAME…     only these checks (default: all; an unknown name lists them)
//   --write   also writes results/outside.md; for all checks alone
// Ends with 1 when a check fails. What is skipped says what it needs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fails, type OutsideCheck, type Outcome } from './check';
import { CHECKS } from './checks';
import { outsideReport, type CheckResult } from './report';

const ROOT = resolve(__dirname, '../..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0 || (values.write && positionals.length > 0)) {
    if (unknown.length > 0) console.error(`test:outside: no check is named ${unknown.join(', ')}`);
    console.error(`npm run test:outside -- [--write | ${CHECKS.map(({ name }) => name).join(' | ')}]`);
    return 2;
  }
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    if (positionals.length > 0 && !positionals.includes(check.name)) continue;
    const outcome = await outcomeOf(check);
    console.log(`${outcome.verdict.padEnd(8)} ${check.name}: ${outcome.seen}`);
    results.push({ check, outcome });
  }
  if (values.write) {
    const where = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
    writeFileSync(join(ROOT, 'results/outside.md'), outsideReport(results, where));
    console.log('written to results/outside.md');
  }
  return results.some(({ outcome }) => outcome.verdict === 'fails') ? 1 : 0;
}

async function outcomeOf(check: OutsideCheck): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'selon-outside-'));
  try {
    return await check.run({ root: ROOT, folder });
  } catch (error) {
    return fails((error as Error).message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
