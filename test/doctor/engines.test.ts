import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnosis } from '../../src/doctor/diagnosis.js';
import { engineDiagnoses } from '../../src/doctor/engines.js';
import { openEngines } from '../../src/render/engines.js';

/** What is found of two engines that are a script of the shell, which has half a second for all that it does. */
async function diagnosed(script: string): Promise<Diagnosis[]> {
  const folder = mkdtempSync(join(tmpdir(), 'styx-doctor-'));
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const { signal } = new AbortController();
  const limits = { timeoutMs: 500, answerMs: 500 };
  const engines = openEngines({ gnuplot: program, python: program, env: {}, signal, ...limits });
  onTestFinished(async () => {
    await engines.close();
    rmSync(folder, { recursive: true });
  });
  return engineDiagnoses(engines, undefined);
}

const late = expect.stringContaining('cannot draw: it did not answer within 0.5 s');

describe('an engine', () => {
  it('that hangs when it is asked what it is does not hold the doctor up', async () => {
    const found = await diagnosed('sleep 60');
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
    const [, drawn] = await diagnosed(
      'case $1 in --version) echo gnuplot 5.4 patchlevel 0;; *) sleep 60;; esac',
    );
    expect(drawn).toMatchObject({
      ...{ name: 'gnuplot, pdf', status: 'warning' },
      says: expect.stringContaining('no end after 0.5 s'),
      remedy: expect.stringMatching(/^see it fail: .*program -e 'plot 0'; install it anew/),
    });
  });

  it('that fails is told with its last words', async () => {
    const [, drawn] = await diagnosed(
      'case $1 in --version) echo gnuplot 5.4 patchlevel 0;; *) echo no cairo >&2; exit 7;; esac',
    );
    expect(drawn?.says).toContain('its script ended with 7: no cairo');
  });
});
