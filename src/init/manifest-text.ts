import { formatDuration } from '../time/duration.js';
import type { AccessKeys } from './access-keys.js';
import type { Drawer } from './drawer.js';
import type { Proposal } from './proposal.js';

/** How the server of a new manifest is reached. */
export interface ServerKeys {
  /** As it was written, with its variables. */
  readonly url: string;
  readonly access: AccessKeys;
}

export interface NewManifest {
  readonly server: ServerKeys;
  readonly scrapeMs: number | undefined;
  readonly figures: readonly Proposal[];
  readonly drawer: Drawer;
  /** Where an editor finds the schema, from the manifest. */
  readonly schema: string;
}

/** An hour has so many points at most. */
const MOST_POINTS = 1000;
const RANGE_MS = 3_600_000;

/** A manifest for newcomers: comments say what they may change. */
export function manifestText(manifest: NewManifest): string {
  const { schema, figures } = manifest;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# What the paper shows, and of which data. `styx build` makes it; styx.config.example.yaml in the',
    '# package has every key.',
    '',
    ...serverLines(manifest.server, manifest.scrapeMs),
    '',
    ...defaultLines(manifest),
    '',
    'figures:',
    ...figures
      .map((figure) => figureLines(figure, manifest.drawer))
      .flatMap((lines, i) => (i === 0 ? lines : ['', ...lines])),
    '',
  ].join('\n');
}

/** The part that says how the server is reached, which is asked before there is more. */
export function serverLines({ url, access }: ServerKeys, scrapeMs: number | undefined): string[] {
  const every =
    scrapeMs === undefined
      ? []
      : [`  scrape_interval: ${formatDuration(scrapeMs)} # as its samples say`];
  return ['prometheus:', `  url: ${quoted(url)}`, ...every, ...accessLines(access)];
}

function accessLines(access: AccessKeys): string[] {
  switch (access.way) {
    case 'none':
      return [];
    case 'password':
      return [
        `  basic_auth: { username: ${quoted(access.user)}, password_file: ${quoted(access.file)} }`,
      ];
    case 'token':
      return [`  authorization: { credentials_file: ${quoted(access.file)} }`];
  }
}

function defaultLines({ scrapeMs, drawer }: NewManifest): string[] {
  const stepMs = Math.max(scrapeMs ?? 15_000, Math.ceil(RANGE_MS / MOST_POINTS / 1000) * 1000);
  return [
    'defaults: # of all figures; each may say otherwise',
    '  range: { last: 1h } # the hour before the first build, and the same in later ones: data are kept.',
    '  # `styx update` fetches a new hour; range: { start: 2026-01-31T18:00Z, duration: 1h } is a certain one',
    `  step: ${formatDuration(stepMs)} # between points: no finer than the server scrapes`,
    '  # style: acm-sigconf # widths and letters of a venue: ieee, usenix, lncs, neurips, …',
    ...drawerLines[drawer],
  ];
}

const drawerLines: Readonly<Record<Drawer, readonly string[]>> = {
  matplotlib: ['  # engine: gnuplot # draws instead of matplotlib'],
  gnuplot: ['  engine: gnuplot # or matplotlib, which is not here'],
  nobody: [
    '  formats: [csv, matplotlib] # until matplotlib or gnuplot is here: without this line, pdf too',
  ],
};

const made: Readonly<Record<Drawer, string>> = {
  matplotlib: '.pdf, .csv and .py',
  gnuplot: '.pdf, .csv and .gnuplot',
  nobody: '.csv and .py',
};

function figureLines({ name, help, title, queries, label, y }: Proposal, drawer: Drawer): string[] {
  const [first, ...others] = queries;
  const asked =
    others.length === 0
      ? [`    query: ${yaml(first?.[1] ?? '')}`]
      : ['    queries:', ...queries.map(([id, expr]) => `      ${id}: ${yaml(expr)}`)];
  const unit = y.unit === undefined ? '' : `, unit: ${y.unit}`;
  const scale = y.isLogarithmic ? ', scale: log' : '';
  return [
    `  ${name}: # figures/${name}${made[drawer]}`,
    ...helpLines(help),
    `    title: ${yaml(title)}`,
    ...asked,
    ...(label === undefined
      ? []
      : [`    label: '${label}' # in the legend, of the labels of each series`]),
    `    y: { label: ${y.label}${unit}${scale} }`,
  ];
}

const HELP_CHARACTERS = 90;

/** What a server says is one line of a comment, and nothing else. */
function helpLines(help: string): string[] {
  const text = help.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (text === '') return [];
  const cut = text.length > HELP_CHARACTERS ? `${text.slice(0, HELP_CHARACTERS - 1)}…` : text;
  return [`    # ${cut.toWellFormed()}`];
}

/** Text that begins with a letter or a digit, on a line of its own. */
function yaml(text: string): string {
  return /^[A-Za-z0-9]/.test(text) && !/: |:$| #|\s$/.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}

/** Text that may have any sign in it. */
function quoted(text: string): string {
  return /^[\w./:~-]*\w[\w/]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
