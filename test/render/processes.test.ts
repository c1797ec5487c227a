import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, processesIn, until } from './given.js';

const library = fileURLToPath(new URL('../../dist/render/engines.js', import.meta.url));

const scripts = {
  matplotlib: [
    'figure.py',
    'import subprocess\nsubprocess.Popen(["sleep", "1000"])\nwhile True: pass\n',
  ],
  gnuplot: ['figure.gnuplot', "system('sleep 1000 & sleep 1000')\n"],
} as const;

/** Starts a program that draws two figures which do not end, and waits until they are at it. */
async function drawing(
  engine: keyof typeof scripts,
): Promise<{ owner: ChildProcess; place: string }> {
  const place = folder();
  const [file, text] = scripts[engine];
  const script = join(place, file);
  writeFileSync(script, text);
  const job = {
    engine,
    script,
    format: 'pdf',
    name: 'a',
    texFolder: '.',
    pngDpi: 300,
    fonts: ['x'],
  };
  const main = `
    import { openEngines } from ${JSON.stringify(library)};
    const abort = new AbortController();
    process.on('SIGINT', () => abort.abort(new Error('interrupted')));
    const engines = openEngines({ env: process.env, signal: abort.signal });
    const job = ${JSON.stringify(job)};
    await Promise.allSettled([engines.draw(job), engines.draw(job)]);
    await engines.close();
  `;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', main], {
    env: { ...process.env, TMPDIR: place },
    stdio: 'ignore',
  });
  const isBusy = await until(() => processesIn(place).length >= (engine === 'gnuplot' ? 4 : 3));
  expect(isBusy).toBe(true);
  return { owner, place };
}

describe.each(['matplotlib', 'gnuplot'] as const)('what %s runs', (engine) => {
  it.each(['SIGINT', 'SIGKILL'] as const)('is gone after %s', async (signal) => {
    const { owner, place } = await drawing(engine);
    const ended = new Promise((resolve) => owner.on('close', resolve));
    owner.kill(signal);
    await ended;
    expect(await until(() => processesIn(place).length === 0)).toBe(true);
  });
});
