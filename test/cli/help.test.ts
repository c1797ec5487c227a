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
    const long = texts.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 110));
    expect(long).toEqual([]);
  }, 120_000);
});
