import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type Project, styxProgram } from '../cli/styx.js';

export interface Previewing {
  readonly url: string;
  /** What it has said on stderr so far. */
  readonly said: () => string;
  /** Sends it a signal and gives its exit code, and how long that took, ms. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ code: number | null; tookMs: number }>;
}

/** `styx preview` in a project, as soon as its page is there. */
export async function previewing(
  { folder }: Pick<Project, 'folder'>,
  args: readonly string[] = [],
  given: Readonly<Record<string, string>> = {},
): Promise<Previewing> {
  const env = { ...process.env, NO_COLOR: '1', CI: '', STYX_PROMETHEUS: '', ...given };
  const child = spawn(process.execPath, [styxProgram, 'preview', ...args], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [said, url] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (url += text));
  const until = performance.now() + 20_000;
  while (!url.endsWith('\n')) {
    if (performance.now() > until) throw new Error(`no address was printed, but: ${said}`);
    await sleep(5);
  }
  return {
    url: url.trim(),
    said: () => said,
    end(signal) {
      const begun = performance.now();
      child.kill(signal);
      return new Promise((resolve) =>
        child.on('close', (code) => resolve({ code, tookMs: performance.now() - begun })),
      );
    },
  };
}
