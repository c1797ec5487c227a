import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { type Beginner, chosenFigures, metServer } from '../../src/init/dialogue.js';
import type { ServerKeys } from '../../src/init/manifest-text.js';
import type { Proposal } from '../../src/init/proposal.js';

/** Somebody who gives answers, an empty one takes what is proposed; and what they were asked and told. */
function somebody(...answers: string[]) {
  const asked: string[] = [];
  const told: string[] = [];
  const person: Beginner['person'] = {
    ask(question, fallback) {
      asked.push(`${question} [${fallback}]`);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('there was one question more');
      return Promise.resolve(answer === '' ? fallback : answer);
    },
  };
  const beginner: Beginner = {
    person,
    onAsking: ({ url }) => void told.push(`asking ${url}`),
    onRefused: (error) => void told.push(error.code),
    onProposals: (proposals) => void told.push(namesOf(proposals)),
    onUnknownNumber: (most) => void told.push(`1 to ${most}`),
  };
  return { asked, told, beginner, nobody: { ...beginner, person: undefined } };
}

const namesOf = (proposals: readonly Proposal[]) => proposals.map(({ name }) => name).join(' ');

/** Servers that let in those who have the keys, or refuse with a code. */
const servers =
  (answers: Readonly<Record<string, (keys: ServerKeys) => StyxError | undefined>>) =>
  (keys: ServerKeys): Promise<ServerKeys> => {
    const error = answers[keys.url]?.(keys);
    return error === undefined ? Promise.resolve(keys) : Promise.reject(error);
  };

const refused = (code: 'UNREACHABLE' | 'DENIED') => (): StyxError => new StyxError(code, code);
const { signal } = new AbortController();
const none = { way: 'none' } as const;

describe('the server of a new project', () => {
  it('is the one that was named, if it answers', async () => {
    const { asked, told, beginner } = somebody();
    const begin = { address: 'lab:9090', access: none };
    const met = await metServer(begin, beginner, servers({}), signal);
    expect(met).toEqual({ url: 'http://lab:9090', access: none });
    expect(asked).toEqual([]);
    expect(told).toEqual(['asking http://lab:9090']);
  });

  it('is asked for until one answers', async () => {
    const { asked, told, beginner } = somebody('first:1', '');
    const begin = { address: undefined, access: none };
    const known = servers({ 'http://first:1': refused('UNREACHABLE') });
    expect(await metServer(begin, beginner, known, signal)).toMatchObject({
      url: 'http://localhost:9090',
    });
    expect(asked).toEqual([
      'Where is Prometheus? [http://localhost:9090]',
      'Where is Prometheus? [http://localhost:9090]',
    ]);
    expect(told).toEqual(['asking http://first:1', 'UNREACHABLE', 'asking http://localhost:9090']);
  });

  it('that wants to know who asks is told, and not asked for again', async () => {
    const { asked, beginner } = somebody('reader', '', 'token', 'mine');
    const known = servers({
      'http://lab': ({ access }) => (access.way === 'token' ? undefined : refused('DENIED')()),
    });
    const met = await metServer({ address: 'lab', access: none }, beginner, known, signal);
    expect(met.access).toEqual({ way: 'token', file: 'mine' });
    expect(asked.filter((one) => one.startsWith('Where'))).toEqual([]);
  });

  it('is another where nobody may ask the first, with the keys of the beginning', async () => {
    const { asked, beginner } = somebody('', 'other');
    const access = { way: 'token', file: 'a' } as const;
    const known = servers({ 'http://lab': refused('DENIED') });
    const met = await metServer({ address: 'lab', access }, beginner, known, signal);
    expect(met).toEqual({ url: 'http://other', access });
    expect(asked).toHaveLength(2);
  });

  it('has to answer at once where nobody can be asked', async () => {
    const { nobody } = somebody();
    const known = servers({ 'http://localhost:9090': refused('UNREACHABLE') });
    const begin = { address: undefined, access: none };
    const meeting = metServer(begin, nobody, known, signal);
    await expect(meeting).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('is not asked for again after a mistake in Styx', async () => {
    const { asked, beginner } = somebody();
    const known = () => Promise.reject(new TypeError('x is undefined'));
    const meeting = metServer({ address: 'lab', access: none }, beginner, known, signal);
    await expect(meeting).rejects.toThrow('x is undefined');
    expect(asked).toEqual([]);
  });
});

const proposal = (name: string): Proposal => ({
  ...{ name, help: '', title: name, queries: [['query', 'up']], label: undefined },
  y: { label: name, unit: undefined, isLogarithmic: false },
});
const five = ['a', 'b', 'c', 'd', 'e'].map(proposal);

describe('the figures of a new project', () => {
  it('are the first three where nobody is asked, or says anything else', async () => {
    const { told, nobody } = somebody();
    expect(namesOf(await chosenFigures(five, nobody))).toBe('a b c');
    expect(told).toEqual(['a b c']);
    const { asked, told: all, beginner } = somebody('');
    expect(namesOf(await chosenFigures(five, beginner))).toBe('a b c');
    expect(asked).toEqual(['Which of these figures? [1 2 3]']);
    expect(all).toEqual(['a b c d e']);
  });

  it.each([
    ['5 1', 'e a'],
    ['2,2, 3', 'b c'],
    [' 4 ', 'd'],
  ])('are those of the numbers of `%s`, each once', async (answer, names) => {
    const { beginner } = somebody(answer);
    expect(namesOf(await chosenFigures(five, beginner))).toBe(names);
  });

  it.each(['nine', '6', '0', '1 x', '1.5'])('are asked for again after `%s`', async (answer) => {
    const { told, beginner } = somebody(answer, '2');
    expect(namesOf(await chosenFigures(five, beginner))).toBe('b');
    expect(told).toEqual(['a b c d e', '1 to 5']);
  });
});
