import { describe, expect, it } from 'vitest';
import { attributesText, ignoreText, linesAdded, makeText } from '../../src/init/beside-texts.js';
import { manifestText, type NewManifest } from '../../src/init/manifest-text.js';
import { usualInterval } from '../../src/init/scrape-interval.js';
import { manifestOf } from '../../src/manifest/load.js';
import { readSource } from '../../src/manifest/source.js';

const all = 'styx.lock -text\nstyx-data/** -text\nfigures/** -text\n';

describe('.gitattributes', () => {
  it.each([
    ['of nothing has all lines', '', all],
    ['keeps what is there', '*.pdf binary\n', `*.pdf binary\n${all}`],
    ['gets an end of line where it has none', '* text=auto', `* text=auto\n${all}`],
    ['that has all stays as it is', all, all],
    ['knows them in another form', all.replaceAll(' -text', '\tbinary'), undefined],
    [
      'lacks one',
      'styx.lock -text\nfigures/** -text diff\n',
      'styx.lock -text\nfigures/** -text diff\nstyx-data/** -text\n',
    ],
    ['says something else of one', 'styx.lock text\n', `styx.lock text\n${all}`],
  ])('%s', (_, before, after) => {
    expect(attributesText(before)).toBe(after ?? before);
    expect(attributesText(attributesText(before))).toBe(after ?? before);
  });
});

describe('.gitignore', () => {
  it('gets the names that it lacks, in whichever form it has the others', () => {
    expect(ignoreText('/.styx\n*.log', ['.styx/', 'node_modules/'])).toBe(
      '/.styx\n*.log\nnode_modules/\n',
    );
    expect(linesAdded('a\n', 'a\nb\nc\n')).toBe(2);
  });
});

describe('the rules for make', () => {
  it('leave the default target to the one that includes them', () => {
    const text = makeText(['figures/a.pdf', 'figures/b.pdf'], 'npx styx');
    expect(text).toContain('FIGURES := figures/a.pdf figures/b.pdf\n');
    expect(text).toMatch(/^styx_goal := \$\(\.DEFAULT_GOAL\)$/m);
    expect(text.trimEnd()).toMatch(/\.DEFAULT_GOAL := \$\(styx_goal\)$/);
  });
});

describe('the scrape interval', () => {
  it.each([
    ['is the usual one that is near', [[0, 15.003, 29.998, 45]], 15_000],
    [
      'is of several series',
      [
        [0, 1, 2],
        [0.5, 1.5],
      ],
      1000,
    ],
    ['may be any', [[0, 7, 14]], 7000],
    ['skips a gap', [[0, 5, 10, 60, 65]], 5000],
    ['is not known of one sample', [[3]], undefined],
  ])('%s', (_, times, expected) => {
    expect(usualInterval(times)).toBe(expected);
  });
});

const given: NewManifest = {
  server: { url: 'http://localhost:9090', access: { way: 'none' } },
  scrapeMs: 15_000,
  figures: [
    {
      name: 'load',
      help: 'What it is.\nAnd "more" # of it\u2028: yes',
      title: "Load: it's high",
      queries: [['query', `sum by (job) (rate(x_total{mode="idle: #"}[1m]))`]],
      label: '{{job}}',
      y: { label: 'Load', unit: 'ops/s', isLogarithmic: false },
    },
  ],
  drawer: 'matplotlib',
  schema: './node_modules/styx-figures/schemas/styx.schema.json',
};

const read = (more: Partial<NewManifest> = {}, env: Record<string, string> = {}) => {
  const bytes = Buffer.from(manifestText({ ...given, ...more }));
  const source = readSource({ file: '/p/styx.config.yaml', name: 'styx.config.yaml', bytes });
  return manifestOf(source, { env, set: new Map(), figures: [] });
};

describe('the manifest', () => {
  it('begins with where an editor finds the schema', () => {
    expect(manifestText(given).split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/styx-figures/schemas/styx.schema.json',
    );
  });

  it('is one, whatever is in the texts of a server', () => {
    const [figure] = read().figures;
    expect(figure).toMatchObject({
      ...{ name: 'load', title: "Load: it's high", formats: ['pdf', 'csv', 'matplotlib'] },
      range: { lastMs: 3_600_000 },
      queries: [{ expr: 'sum by (job) (rate(x_total{mode="idle: #"}[1m]))', stepMs: 15_000 }],
    });
    expect(manifestText(given)).toContain('# What it is. And "more" # of it : yes\n');
  });

  it.each([
    ['matplotlib' as const, 'matplotlib', ['pdf', 'csv', 'matplotlib']],
    ['gnuplot' as const, 'gnuplot', ['pdf', 'csv', 'gnuplot']],
    ['nobody' as const, 'matplotlib', ['csv', 'matplotlib']],
  ])('builds where %s draws', (drawer, name, formats) => {
    expect(read({ drawer }).figures[0]).toMatchObject({ engine: { name }, formats });
  });

  it('has at most 1,000 points, and says nothing of an interval that is not known', () => {
    expect(read({ scrapeMs: 1000 }).figures[0]).toMatchObject({ queries: [{ stepMs: 4000 }] });
    expect(manifestText({ ...given, scrapeMs: undefined })).not.toContain('scrape_interval');
  });

  it('says where the password is, and not which', () => {
    const access = { way: 'password' as const, user: 'reader', file: 'secrets/a b' };
    const text = manifestText({ ...given, server: { url: 'https://h/${P}', access } });
    expect(text).toContain("basic_auth: { username: reader, password_file: 'secrets/a b' }");
    const server = { url: 'https://h/${P}', access };
    expect(read({ server }, { P: 'x' }).figures).toHaveLength(1);
  });
});
