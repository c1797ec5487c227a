import { describe, expect, it } from 'vitest';
import { project } from './styx.js';

const help = async (...command: readonly string[]): Promise<string> =>
  (await project().styx(...command, '--help')).stdout;

/** The names in the list of commands of a help. */
const commandsIn = (text: string): string[] =>
  [...text.slice(text.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm)].flatMap(
    ([, name]) => name ?? [],
  );

describe('--help', () => {
  it('lists the commands in lines that the narrowest terminal holds, and so where none is', async () => {
    const text = await help();
    expect(text).toContain('preview [name...]');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has examples for every command, in lines that a terminal holds', async () => {
    const top = commandsIn(await help()).filter((name) => name !== 'help');
    const below = async (parent: string): Promise<string[][]> =>
      commandsIn(await help(parent))
        .filter((name) => name !== 'help')
        .map((name) => [parent, name]);
    const parents = await Promise.all(['mark', 'import', 'export'].map(below));
    const all = [...top.map((name) => [name]), ['query'], ...parents.flat()];
    expect(all.length).toBeGreaterThan(20);
    const texts = await Promise.all(
      all.map(async (command) => ({ command, text: await help(...command) })),
    );
    expect(texts.filter(({ text }) => !/^Examples:\n {2}styx /m.test(text))).toEqual([]);
    const long = texts.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 100));
    expect(long).toEqual([]);
    expect(texts.filter(({ text }) => text.includes('(default: false)'))).toEqual([]);
  }, 120_000);
});

describe('a command that there is not', () => {
  it('is told which is meant where its help is wanted, without all of the help', async () => {
    const { status, stdout, stderr } = await project().styx('help', 'shw');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: unknown command 'shw'\n/);
    expect(stderr).toContain('hint: did you mean styx help show?');
    expect(stderr).not.toContain('Commands:');
  });

  it('is told what stands between a command and a file, where only one thing may', async () => {
    const { status, stderr } = await project().styx('import', 'lab.json', '-o', 'lab.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('hint: did you mean styx import grafana lab.json -o lab.yaml?');
    const close = await project().styx('import', 'grafna', 'lab.json');
    expect(close.stderr).toContain('Did you mean grafana?');
    expect(close.stderr).not.toContain('did you mean styx import grafana grafna');
  });
});
