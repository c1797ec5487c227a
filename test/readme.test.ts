import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../src/manifest/load.js';
import { palettes } from '../src/style/palettes.js';
import { resolveStyle, styleNames, type StyleWanted } from '../src/style/resolve.js';
import schema from '../schemas/styx.schema.json' with { type: 'json' };
import { project, run } from './cli/styx.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = [
  'README.md',
  'docs/endpoints.md',
  'docs/figures.md',
  'docs/make.md',
  'docs/runs.md',
  'docs/scripts.md',
  'docs/servers.md',
  'docs/values.md',
  'docs/architecture.md',
];
const textOf = (document: string): string => readFileSync(join(root, document), 'utf8');

/** The blocks of a language, without the indentation that they have in lists. */
function blocks(document: string, language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm');
  return [...textOf(document).matchAll(fence)].map(([, indent = '', text = '']) =>
    text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** Those that have commands, but no manifests. */
const guides = ['docs/artifact.md', 'docs/reproducibility.md'];

const inAll = (
  language: string,
  among: readonly string[] = documents,
): [document: string, text: string][] =>
  among.flatMap((document) =>
    blocks(document, language).map((text): [string, string] => [document, text]),
  );

/** What a manifest must have, for examples that show only a part of one. */
const servers = 'prometheus: {eu: http://eu.example.org, us: http://us.example.org}';
const server = 'prometheus: http://localhost:9090';
const defaults = 'defaults: {prometheus: eu, range: {last: 1h}}';
const figures = 'figures: {x: {query: up, range: {last: 1h}}}';
const ofRun = '{start: 2026-02-05T18:00:00Z, duration: 15m, repeat: 1, replicas: 2, autoscaler: ';
const runs = `runs: {hpa-1: ${ofRun}hpa}, ours-1: ${ofRun}ours}}`;

function completed(text: string): string {
  const given: unknown = parse(text);
  const has = (key: string): boolean => typeof given === 'object' && given !== null && key in given;
  const common = has('prometheus') ? [] : has('defaults') ? [server] : [servers, defaults];
  const others = [...(has('figures') ? [] : [figures]), ...(has('runs') ? [] : [runs])];
  return [text, ...common, ...others].join('\n');
}

it.each(inAll('yaml'))('%s has a manifest without mistakes: %s', async (_, text) => {
  const paper = project();
  paper.write('secrets/eu', 'password\n');
  paper.write('runs.yaml', textOf('examples/paper/runs.yaml'));
  paper.write('styx.config.yaml', completed(text));
  const manifest = await loadManifest({ cwd: paper.folder, env: {} });
  expect(manifest.figures.length).toBeGreaterThan(0);
});

describe('the commands of the documents', () => {
  const lines = inAll('sh', [...documents, ...guides]).flatMap(([document, text]) =>
    [...text.matchAll(/^(?:npx )?styx (.*?)(?: {2,}#.*)?$/gm)].map(([, args = '']) => ({
      document,
      // Without what is in quotes, which is a query.
      words: args.replace(/'[^']*'/g, "''").split(/\s+/),
    })),
  );

  it.each(lines)('$document: styx $words', async ({ words }) => {
    const [first = ''] = words;
    const command = /^[a-z]+$/.test(first) ? first : 'query';
    const commands = command === 'mark' ? words.slice(0, 2) : [command];
    const help = await project().styx(...commands, '--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toContain(`Usage: styx ${commands.join(' ')} `);
    const options = words.filter((word) => /^--?[a-z]/.test(word));
    for (const option of options) expect(help.stdout).toMatch(new RegExp(`(^|\\s)${option}\\b`));
  });
});

it('with the Makefile of the README, LaTeX runs only when a figure is new', async () => {
  const paper = project();
  const [makefile = ''] = blocks('README.md', 'make');
  paper.write('Makefile', makefile);
  paper.write('paper.tex', 'text\n');
  const program = (name: string, body: string): void => {
    paper.write(`bin/${name}`, `#!/bin/sh\n${body}\n`);
    chmodSync(join(paper.folder, 'bin', name), 0o755);
  };
  // Like `styx build`, it leaves alone what it has already written.
  const makes = (name: string): string => `[ -f figures/${name}.pdf ] || date >figures/${name}.pdf`;
  program('npx', `mkdir -p figures; ${makes('requests')}`);
  program('latexmk', 'date >paper.pdf; echo LaTeX runs');
  const PATH = `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const make = (...more: string[]) => run('make', ['--silent', ...more], paper.folder, { PATH });

  expect(await make()).toMatchObject({ status: 0, stdout: 'LaTeX runs\n' });
  expect(await make()).toMatchObject({ status: 0, stdout: '' });
  paper.write('figures/requests.pdf', 'another one');
  expect(await make()).toMatchObject({ status: 0, stdout: 'LaTeX runs\n' });
  const typo = await make('FIGURES=figures/reqests.pdf');
  expect(typo).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('no figure for figures/reqests.pdf'),
  });
});

it('the table of styles in docs/figures.md has all built-in styles with their measures', () => {
  const row = /^\| `([a-z-]+)` +\| ([\d.]+) \/ ([\d.]+) +\| (\d+) \/ (\d+)/gm;
  const told = [...textOf('docs/figures.md').matchAll(row)].map(([, name = '', ...numbers]) => ({
    name,
    numbers: numbers.map(Number),
  }));
  const inches = (points: number): number => Number((points / 72).toFixed(3));
  const measured = styleNames.map((name) => {
    const [column, full] = (['column', 'full'] as const).map((width) =>
      resolveStyle({ ...nothingWanted, name, width }, new Map()),
    );
    const widths = [column, full].map((style) => inches(style?.width ?? NaN));
    return { name, numbers: [...widths, column?.labelSize, column?.tickSize] };
  });
  expect(told).toEqual(measured);
});

const nothingWanted: StyleWanted = {
  name: undefined,
  width: undefined,
  height: undefined,
  aspect: undefined,
  font: undefined,
  fontSize: undefined,
  palette: undefined,
};

it.each([
  ['kind', schema.definitions.figure.properties.kind.enum],
  ['formats', schema.definitions.figure.properties.formats.items.enum],
  ['palette', Object.keys(palettes)],
  ['unit', schema.definitions.unit.description.match(/(?<=`)[a-z/]+(?=`)/g) ?? []],
])('docs/figures.md names everything that %s may be', (_, names) => {
  const text = textOf('docs/figures.md');
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(text).toContain(`\`${name}\``);
});

describe('the links of the documents', () => {
  const links = [
    ...documents,
    ...guides,
    'docs/gallery.md',
    'docs/templates.md',
    'examples/README.md',
    'examples/paper/README.md',
  ].flatMap((document) =>
    [...textOf(document).matchAll(/\]\((?!https?:)([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link, image]) => ({ document, link: link ?? image ?? '' }),
    ),
  );

  it.each(links)('$document leads to $link', ({ document, link }) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, document) : join(root, dirname(document), path);
    expect(existsSync(target), link).toBe(true);
    if (anchor === undefined) return;
    const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm);
    expect([...headings].map(([, heading = '']) => anchorOf(heading))).toContain(anchor);
  });
});

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  const text = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '');
  return text.trim().replaceAll(' ', '-');
}
