import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diagnose, type Finding } from '../../src/kernel/doctor';
import { installKernel, listKernels, removeKernel } from '../../src/kernel/kernel-spec';
import { compiledRunner } from './compiled-runner';

// Kernels start slowly where many start at once.
vi.setConfig({ testTimeout: 180_000 });

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'selon-home-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

function writeKernel(name: string, argv: readonly string[]): void {
  const folder = join(home, '.local/share/jupyter/kernels', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), JSON.stringify({ argv, display_name: `${name} kernel` }));
}

/** Findings by subject, of a copy of the package without a build whose packages are those of another folder. */
function diagnoseBroken(path: string): Readonly<Record<string, Finding>> {
  const script = `require('./dist/kernel/doctor.js').diagnose(process.cwd(), { PATH: ${JSON.stringify(path)}, HOME: ${JSON.stringify(home)} })
    .then((findings) => console.log(JSON.stringify(findings)))`;
  const output = execFileSync(process.execPath, ['-e', script], { cwd: compiledRunner(), encoding: 'utf8' });
  return Object.fromEntries((JSON.parse(output) as Finding[]).map((finding) => [finding.subject, finding]));
}

describe('diagnose', () => {
  it('names what is wrong, and what to do, in a set-up where everything is', () => {
    const bin = join(home, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'tslab'), '');
    chmodSync(join(bin, 'tslab'), 0o755);
    writeKernel('selon', ['node', '/gone/tslab-root.cjs', 'kernel']);
    const found = diagnoseBroken(bin);
    expect(found['build']).toMatchObject({
      ok: false,
      message: 'missing',
      remedy: expect.stringContaining('npm start'),
    });
    expect(found['packages']).toMatchObject({
      ok: false,
      message: expect.stringContaining('moved'),
      remedy: expect.stringContaining('npm ci'),
    });
    expect(found['kernel specification']).toMatchObject({
      ok: false,
      message: expect.stringContaining('/gone/tslab-root.cjs'),
      remedy: expect.stringContaining('selon kernel install'),
    });
    expect(found['other tslab']).toMatchObject({
      message: expect.stringContaining(join(bin, 'tslab')),
      remedy: expect.stringContaining('TypeScript (selon)'),
    });
    expect(found['Python']).toMatchObject({
      message: expect.stringContaining('not found'),
      remedy: expect.stringContaining('3.10'),
    });
  });

  it('says how to get a kernel specification when there is none, and finds a foreign one', () => {
    const found = diagnoseBroken('/nowhere');
    expect(found['kernel specification']?.remedy).toContain('selon kernel install');
    expect(found['other tslab']?.message).toBe('none');
    writeKernel('tslab', ['tslab', 'kernel', '--config-path', '{connection_file}']);
    expect(diagnoseBroken('/nowhere')['other tslab']?.remedy).toContain('not "tslab kernel"');
  });

  it('starts the kernel of a sound project', async () => {
    const findings = await diagnose(process.cwd(), { PATH: process.env['PATH'], HOME: home });
    const kernel = findings.find(({ subject }) => subject === 'kernel');
    expect(kernel).toEqual({ ok: true, subject: 'kernel', message: 'starts and computes' });
    expect(findings.find(({ subject }) => subject === 'packages')?.ok).toBe(true);
    expect(findings.map(({ subject }) => subject)).toHaveLength(7);
  });
});

describe('installKernel', () => {
  it('writes a specification that Jupyter finds, and removeKernel takes it away', () => {
    const folder = installKernel({ prefix: home });
    const environment = { JUPYTER_PATH: join(home, 'share/jupyter'), HOME: home };
    const [kernel] = listKernels(environment);
    expect(kernel).toMatchObject({ name: 'selon', folder, displayName: 'TypeScript (selon)' });
    expect(kernel?.argv).toContain('{connection_file}');
    expect(removeKernel({ prefix: home })).toBe(folder);
    expect(removeKernel({ prefix: home })).toBeUndefined();
    expect(listKernels(environment).filter(({ name }) => name === 'selon')).toEqual([]);
  });
});
