import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { queryWithNames } from '../../src/redact/asked.js';
import { redactedChunks } from '../../src/redact/labels.js';
import { leaks } from '../../src/redact/leaks.js';
import { openRedaction, type Redaction } from '../../src/redact/redaction.js';
import { showsHidden } from '../../src/redact/shows-hidden.js';
import { hiddenText } from '../../src/redact/texts.js';
import type { SpooledChunk } from '../../src/spool/spool.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-redaction-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function redaction(drop: string[] = ['pod'], keep?: string[], folder = newFolder()): Redaction {
  const keyFile = join(folder, 'styx-private', 'redact.key');
  const redact = { keep, drop, pseudonymise: ['instance'], keyFile };
  const project = { redact, dataDir: join(folder, 'styx-data'), ownFolders: [folder] };
  return openRedaction(project, 'ask');
}

function chunk(...labels: Record<string, string>[]): SpooledChunk {
  const grid = { startMs: 0, endMs: 0, stepMs: 1000 };
  const place = { holds: 'numbers', start: 0, end: 0, samples: 1, timeBytes: 0 } as const;
  return {
    path: 'x',
    grid,
    warnings: [],
    series: labels.map((one) => ({ labels: one, ...place })),
  };
}

describe('the folder of the key', () => {
  it('is one that git does not see, unless it says something else', () => {
    const [one, other] = [newFolder(), newFolder()];
    redaction([], undefined, one);
    expect(readFileSync(join(one, 'styx-private/.gitignore'), 'utf8')).toBe('*\n');
    mkdirSync(join(other, 'styx-private'));
    writeFileSync(join(other, 'styx-private/.gitignore'), '*\n!README\n');
    redaction([], undefined, other);
    expect(readFileSync(join(other, 'styx-private/.gitignore'), 'utf8')).toBe('*\n!README\n');
  });
});

describe('who only looks before anything was built', () => {
  const looking = (folder: string) => {
    const redact = {
      ...{ keep: undefined, drop: [], pseudonymise: ['instance'] },
      keyFile: join(folder, 'redact.key'),
    };
    return openRedaction({ redact, dataDir: folder, ownFolders: [folder] }, 'read');
  };

  it('gets pseudonyms of a key that is kept nowhere', () => {
    const folder = newFolder();
    expect(looking(folder).pseudonym('instance', 'db1')).toMatch(/^instance-/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('needs the key where there are pseudonyms of one', () => {
    const folder = newFolder();
    writeFileSync(join(folder, '_pseudonyms'), 'made with the key 0123456789abcdef.');
    expect(() => looking(folder).pseudonym('instance', 'db1')).toThrow('there is no');
  });
});

describe('a pseudonym', () => {
  it('has the same eight characters in all labels, others for each name and key', () => {
    const one = redaction();
    const db1 = one.pseudonym('instance', 'db1');
    expect(db1).toMatch(/^instance-[0-9a-hjkmnp-tv-z]{8}$/);
    expect(one.pseudonym('host', 'db1')).toBe(db1.replace('instance', 'host'));
    expect(one.pseudonym('instance', 'db2')).not.toBe(db1);
    expect(redaction().pseudonym('instance', 'db1')).not.toBe(db1);
  });

  it('becomes the name in the conditions on its label, quoted and taken literally', async () => {
    const one = redaction();
    const name = 'a.b"c\\d';
    const pseudonym = one.pseudonym('instance', name);
    const ask = (expr: string): Promise<string> =>
      queryWithNames(expr.replaceAll('$', pseudonym), one, () => Promise.resolve(['z', name]));
    expect(await ask('x{instance="$"} + on () y{instance!=`$`}')).toBe(
      'x{instance="a.b\\"c\\\\d"} + on () y{instance!=`a.b"c\\d`}',
    );
    expect(await ask('x{instance=~"$|q.*"}')).toBe('x{instance=~"a\\\\.b\\"c\\\\\\\\d|q.*"}');
    expect(await ask('x{other="$"}')).toBe(`x{other="${pseudonym}"}`);
  });

  it('is asked of no server where there is none in a query', async () => {
    const never = (): Promise<string[]> => Promise.reject(new Error('asked'));
    expect(await queryWithNames('x{instance="instance-1"}', redaction(), never)).toContain('-1');
  });
});

describe('series that are the same without what is hidden', () => {
  it('are noticed in different chunks, and not where one series is in both', () => {
    const [a, b] = [{ pod: 'a' }, { pod: 'b' }];
    expect(() => redactedChunks([chunk(a), chunk(b)], redaction())).toThrow('2 series are {}');
    const [first, second] = redactedChunks([chunk(a), chunk(a)], redaction());
    expect([first, second].flatMap((one) => one?.series.map(({ labels }) => labels))).toEqual([
      {},
      {},
    ]);
  });
});

describe('a text of a server', () => {
  it('has no name that is hidden: of hidden labels, and of those that were seen', () => {
    const one = redaction();
    redactedChunks([chunk({ instance: 'db1.corp:9100', pod: 'x7f', job: 'a' })], one);
    const shown = one.pseudonym('instance', 'db1.corp:9100');
    expect(hiddenText('{instance="db1.corp:9100", pod="?", job="a"}: x7f, x7f0', one)).toBe(
      `{instance="${shown}", pod="***", job="a"}: ***, x7f0`,
    );
  });

  it('has no name of a label that is only not kept', () => {
    const one = redaction([], ['job']);
    const warnings = ['db1.corp:9100 of web7 is slow'];
    const labels = { host: 'web7.corp:80', instance: 'db1.corp:9100', node: 'db1.corp:9100' };
    const [shown] = redactedChunks([{ ...chunk({ ...labels, job: 'a' }), warnings }], one);
    const instance = one.pseudonym('instance', 'db1.corp:9100');
    expect(shown?.warnings).toEqual([`${instance} of *** is slow`]);
    expect(leaks(one, [{ name: 'a.yaml', text: 'web7' }])).toEqual([]);
    expect(leaks(one, [{ name: 'a.yaml', text: 'db1' }])).toHaveLength(1);
  });
});

describe('a hidden name', () => {
  const places = (text: string, ...seen: Record<string, string>[]): string[] => {
    const one = redaction();
    redactedChunks([chunk(...seen)], one);
    return leaks(one, [{ name: 'a.yaml', text }]).map((line) => line.replace(/,.*/, ''));
  };

  it.each([
    ['title: db1.corp:9100', 'db1.corp:9100'],
    ['title: at db1.corp', 'db1.corp'],
    ['title: Load of db1', 'db1'],
  ])('is found in %s', (text, part) => {
    expect(places(`#\n${text}`, { instance: 'db1.corp:9100' })).toContain(
      `a.yaml:2:${text.indexOf('db1') + 1} has \`${part}\``,
    );
  });

  it('is found in each place, of which the longest part that stands there is named', () => {
    const text = 'title: db1.corp:9100 and db1\ntitle: of db1.corp, db1.corp';
    expect(places(text, { instance: 'db1.corp:9100' })).toEqual([
      'a.yaml:1:8 has `db1.corp:9100`',
      'a.yaml:1:26 has `db1`',
      'a.yaml:2:11 has `db1.corp`',
      'a.yaml:2:21 has `db1.corp`',
    ]);
  });

  it('is not taken for a part of a word, nor for what all machines are called', () => {
    expect(places('db10 localhost:9090 node 12', { instance: 'db1.corp' })).toEqual([]);
    expect(places('localhost:9090', { instance: 'localhost:9090' })).toEqual([]);
    expect(places('a node', { instance: 'node.corp' })).toEqual([]);
  });
});

describe('an archive', () => {
  it.each([
    ['load{instance="$",job="a"} 1 1', false],
    ['load{job="pod=\\"x\\""} 1 1', false],
    ['load{instance="db1",job="a"} 1 1', true],
    ['load{instance="$.corp"} 1 1', true],
    ['load{instance="$",pod="x7f"} 1 1', true],
    ['{"a.b","pod"="x7f"} 1 1', true],
  ])('shows what is hidden, or does not: %s', (line, isShown) => {
    const { rules, pseudonym } = redaction();
    expect(showsHidden(line.replace('$', pseudonym('instance', 'db1')), rules)).toBe(isShown);
  });

  it('shows what is hidden where it has a label that is none of those to be kept', () => {
    const rules = { ...redaction().rules, keep: ['job'], drop: [] };
    expect(showsHidden('load{job="a"} 1 1', rules)).toBe(false);
    expect(showsHidden('load{job="a",zone="b"} 1 1', rules)).toBe(true);
  });
});
