import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Paper, paperOf } from './cli/paper.js';
import { type Run, run, styxProgram } from './cli/styx.js';

/** What docs/artifact.md says to write into other programs' files, in a folder with a built paper. */
const page = readFileSync(new URL('../docs/artifact.md', import.meta.url), 'utf8');

function block(language: string): string {
  const [, text] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/artifact.md has no block of ${language}`);
  return text;
}

interface Artifact extends Paper {
  /** Runs a program there, where `npx` finds this Styx and no server is left. */
  readonly there: (command: string, ...args: readonly string[]) => Promise<Run>;
}

async function artifact(): Promise<Artifact> {
  const figures = '  latency: {query: req}\n  load: {query: cpu}';
  const paper = await paperOf({ figures });
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  await paper.server.stop();
  rmSync(join(paper.folder, 'figures'), { recursive: true });
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${styxProgram}' "$@"\n`;
  paper.write('bin/npx', npx);
  chmodSync(join(paper.folder, 'bin/npx'), 0o755);
  const env = { PATH: `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`, CI: 'true' };
  return { ...paper, there: (command, ...args) => run(command, args, paper.folder, env) };
}

const hasFigures = ({ folder }: Paper): boolean =>
  ['latency.csv', 'load.csv'].every((name) => existsSync(join(folder, 'figures', name)));

it('keeps hashes from the conversion of ends of lines', async () => {
  const paper = await artifact();
  paper.write('.gitattributes', `* text=auto eol=crlf\n${block('gitattributes')}`);
  await paper.there('git', 'init', '--quiet');
  const files = ['styx.lock', 'styx-data/latency/query.json', 'figures/latency.csv'];
  const { stdout, stderr } = await paper.there('git', 'check-attr', 'text', '--', ...files);
  expect(stdout).toBe(files.map((file) => `${file}: text: unset\n`).join(''));
  expect(stderr).toBe('');
});

interface Job {
  readonly steps: readonly { readonly run?: string }[];
}

it('has a CI job whose steps build and verify without a server', async () => {
  const { jobs } = parse(block('yaml')) as { jobs: Record<string, Job> };
  const steps = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.run ?? []));
  const ours = steps.filter((step) => step.startsWith('npx styx'));
  expect(ours).toHaveLength(2);
  const paper = await artifact();
  for (const step of ours) {
    expect(await paper.there('sh', '-c', step), step).toMatchObject({ status: 0 });
  }
  expect(hasFigures(paper)).toBe(true);
});

describe('a .latexmkrc', () => {
  const read = ['-e', 'do "./.latexmkrc"; die $@ if $@'];

  it('builds all figures when it is read', async () => {
    const paper = await artifact();
    paper.write('.latexmkrc', block('perl'));
    expect(await paper.there('perl', ...read)).toMatchObject({ status: 0 });
    expect(hasFigures(paper)).toBe(true);
  });

  it('fails, so that latexmk stops, where a figure fails', async () => {
    const paper = await artifact();
    paper.write('.latexmkrc', block('perl'));
    rmSync(join(paper.folder, 'styx-data/load'), { recursive: true });
    const failed = await paper.there('perl', ...read);
    expect(failed.status).not.toBe(0);
    expect(failed.stderr).toContain('styx has not built all figures');
  });
});

it('has rules of Snakemake for all figures of the manifest', async () => {
  const snakefile = block('python');
  const paper = await artifact();
  const [, rule = ''] = snakefile.split('rule figures:');
  const [, inputs = ''] = /input: (.*)/.exec(rule) ?? [];
  for (const [, input = ''] of inputs.matchAll(/"([^"]+)"/g)) {
    expect(existsSync(join(paper.folder, input)), input).toBe(true);
  }
  const [, command = ''] = /shell: "(.*)"/.exec(rule) ?? [];
  expect(await paper.there('sh', '-c', command)).toMatchObject({ status: 0 });
  expect(hasFigures(paper)).toBe(true);
});
