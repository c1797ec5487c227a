import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnosis } from '../../src/doctor/diagnosis.js';
import { engineDiagnoses } from '../../src/doctor/engines.js';
import { openEngines } from '../../src/render/engines.js';

/** Half a second for what hangs; for what does not, as long as it may take on a machine that is busy. */
const [SHORT_MS, LONG_MS] = [500, 60_000];

interface Limits {
  readonly answerMs: number;
  readonly timeoutMs: number;
}

/** What is found of two engines that are a script of the shell, in a folder with a blank. */
async function diagnosed(script: string, limits: Limits): Promise<Diagnosis[]> {
  const folder = mkdtempSync(join(tmpdir(), 'styx doctor-'));
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const { signal } = new AbortController();
  const engines = openEngines({ gnuplot: program, python: program, env: {}, signal, ...limits });
  onTestFinished(async () => {
    await engines.close();
    rmSync(folder, { recursive: true });
  });
  return engineDiagnoses(engines, undefined);
}

/** The one of that name. */
const called = (found: readonly Diagnosis[], name: string) =>
  found.find((one) => one.name === name);

const late = expect.stringContaining('cannot draw: it did not answer within 0.5 s');

const patient: Limits = { answerMs: LONG_MS, timeoutMs: LONG_MS };

const failing =
  'case $1 in --version) echo gnuplot 5.4 patchlevel 0;; *) echo no cairo >&2; exit 7;; esac';

describe('an engine', () => {
  it('that hangs when it is asked what it is does not hold the doctor up', async () => {
    const found = await diagnosed('sleep 60', { answerMs: SHORT_MS, timeoutMs: LONG_MS });
    expect(found).toMatchObject([
      {
        name: 'gnuplot',
        status: 'warning',
        says: late,
        remedy: expect.stringContaining('install'),
      },
      { ...{ name: 'matplotlib', status: 'warning', says: late } },
    ]);
  });

  it('that hangs when it draws, neither', async () => {
    const found = await diagnosed(
      'case $1 in --version) echo gnuplot 5.4 patchlevel 0;; -d) sleep 60;; esac',
      { answerMs: LONG_MS, timeoutMs: SHORT_MS },
    );
    expect(called(found, 'gnuplot, pdf')).toMatchObject({
      ...{ status: 'warning', says: expect.stringContaining('no end after 0.5 s') },
    });
  });

  it('that fails is told with its last words', async () => {
    const found = await diagnosed(failing, patient);
    expect(called(found, 'gnuplot, pdf')?.says).toContain('its script ended with 7: no cairo');
  });

  it('that fails is told with a command that fails alike, wherever the program is', async () => {
    const found = await diagnosed(failing, patient);
    const remedies = found.flatMap((one) => (one.status === 'ok' ? [] : one.remedy));
    const command = /^see it fail: (.*); install it anew/m.exec(remedies.join('\n'))?.[1] ?? '';
    expect(command).toContain(`-d -e 'set terminal pdfcairo; set output "trial.pdf"; plot 0'`);
    const { status, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 7, stderr: 'no cairo\n' });
  });
});
