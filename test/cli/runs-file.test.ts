import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allCalls, killedAt } from './killed-at.js';
import { project, type Project, run, styxProgram } from './styx.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('many marks at once', () => {
  it('all get in, and what is there stays', async () => {
    const own = project();
    own.write('runs.yaml', '# by hand\nold: {start: 2026-02-05, duration: 1m} # good\n');
    await own.styx('mark', 'start', 'a');
    const ended = await Promise.all(
      upTo(20).map((i) =>
        i % 2 === 0
          ? own.styx('mark', 'start', `r${i}`, '--label', `i=${i}`)
          : own.styx('mark', 'event', `event ${i}`, '--run', 'a'),
      ),
    );
    expect(ended.map(({ status }) => status)).toEqual(upTo(20).map(() => 0));
    const text = own.read('runs.yaml');
    expect(text).toMatch(/^# by hand\nold: \{start: 2026-02-05, duration: 1m\} # good\n/);
    const all = parse(text) as Record<string, { events?: { label: string }[]; i?: number }>;
    expect(Object.values(all).flatMap(({ i }) => i ?? []).sort((a, b) => a - b)).toEqual(
      upTo(10).map((i) => 2 * i),
    ); // prettier-ignore
    expect(all['a']?.events?.map(({ label }) => label).sort()).toEqual(
      upTo(10)
        .map((i) => `event ${2 * i + 1}`)
        .sort(),
    );
    expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
  });

  it('wait for a process of another machine, though not for ever', async () => {
    const own = project();
    writeFileSync(join(own.folder, '.runs.yaml.lock'), '1 elsewhere token\n');
    const { status } = await own.styx('mark', 'start', 'a');
    expect(status).toBe(0);
    expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
  });
});

interface Recorded {
  readonly end?: string;
  readonly failed?: boolean;
  readonly events?: readonly { readonly label: string }[];
}

const recorded = (own: Project): Record<string, Recorded> =>
  parse(own.read('runs.yaml')) as Record<string, Recorded>;

it('many runs at once, with their marks, are all recorded', async () => {
  const own = project();
  const script = `"$0" "$1" mark event "event of $2"; exit $2`;
  const ended = await Promise.all(
    upTo(12).map((i) =>
      own.styx('run', `r${i}`, '--', 'sh', '-c', script, process.execPath, styxProgram, `${i % 2}`),
    ),
  );
  expect(ended.map(({ status }) => status)).toEqual(upTo(12).map((i) => i % 2));
  const all = recorded(own);
  for (const i of upTo(12)) {
    expect(all[`r${i}`]).toMatchObject({
      end: expect.any(String),
      events: [{ label: `event of ${i % 2}` }],
    });
    expect(all[`r${i}`]?.failed).toBe(i % 2 === 1 ? true : undefined);
  }
  expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
});

describe('kill -9 at any step of a mark', () => {
  it('leaves a whole file, and stops nobody else', async () => {
    const own = project();
    await own.styx('mark', 'start', 'a');
    const marks = (label: string, env = {}): ReturnType<typeof run> =>
      run(process.execPath, [styxProgram, 'mark', 'event', label], own.folder, env);
    const labels = (): string[] => recorded(own)['a']?.events?.map(({ label }) => label) ?? [];

    const steps: { there: boolean; killed: boolean }[] = [];
    for (let call = 0; steps.at(-1)?.killed !== false; call++) {
      const before = labels();
      const { status } = await marks(`killed ${call}`, killedAt(call, allCalls));
      const there = labels().includes(`killed ${call}`);
      expect(labels()).toEqual(there ? [...before, `killed ${call}`] : before);
      steps.push({ there, killed: status !== 0 });
      expect((await marks(`next ${call}`)).status).toBe(0);
      expect(labels()).toContain(`next ${call}`);
      expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
    }
    // Before the file has its new name, nothing is there; from then on, all is.
    const isThere = steps.map(({ there }) => there);
    expect(isThere).toEqual([...isThere].sort());
    expect(isThere.filter((there) => !there).length).toBeGreaterThan(6);
    expect(isThere.filter((there) => there).length).toBeGreaterThan(3);
  }, 180_000);
});
