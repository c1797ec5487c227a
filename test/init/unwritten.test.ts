import { describe, expect, it } from 'vitest';
import { StyxError, StyxErrors } from '../../src/errors.js';
import type { ServerKeys } from '../../src/init/manifest-text.js';
import { unwritten } from '../../src/init/unwritten.js';
import { endpointInText } from '../../src/manifest/in-text.js';
import { openClient } from '../../src/prometheus/client.js';
import { serverLines } from '../../src/init/manifest-text.js';

const open: ServerKeys = { url: 'http://lab', access: { way: 'none' } };
const position = { file: 'styx.config.yaml', line: 2, column: 8, length: 1, text: '  url: x' };

/** What is told in place of something that is thrown: code, message and remedy of each error. */
async function told(thrown: Error, keys: ServerKeys = open) {
  const error: unknown = await unwritten(keys, () => Promise.reject(thrown)).catch(
    (other: unknown) => other,
  );
  const errors = error instanceof StyxErrors ? error.errors : [error];
  return errors.map((one) => {
    if (!(one instanceof StyxError)) throw one;
    expect(one.position).toBeUndefined();
    return [one.code, one.message, one.hint];
  });
}

/** What there is to say of the endpoint of a manifest that init would write, and of its secrets. */
async function saidOf(keys: ServerKeys) {
  const text = `${serverLines(keys, undefined).join('\n')}\n`;
  const place = { file: '/nowhere/styx.config.yaml', env: {} };
  const thrown: unknown = await (async () => {
    const client = openClient(endpointInText(text, place), () => undefined);
    const nowhere = { restart: () => undefined, write: () => undefined };
    const grid = { startMs: 0, endMs: 0, stepMs: 1000 };
    await client.queryRange('1', grid, nowhere, new AbortController().signal);
  })().catch((error: unknown) => error);
  if (!(thrown instanceof Error)) throw new Error('nothing was wrong');
  return told(thrown, keys);
}

describe('what is wrong with a manifest that nobody has written', () => {
  it('is told without a place in it, each mistake once', async () => {
    const bad = new StyxError('MANIFEST_VALUE', 'bad', { position, hint: 'better' });
    const variable = new StyxError('UNKNOWN_VARIABLE', 'A is not set', { position });
    expect(await told(new StyxErrors([bad, variable, bad]))).toEqual([
      ['MANIFEST_VALUE', 'bad', 'better'],
      ['UNKNOWN_VARIABLE', 'A is not set', undefined],
    ]);
  });

  it('is of the flags, where a server wants to know who asks', async () => {
    const denied = new StyxError('DENIED', 'answered 401', { hint: 'write basic_auth' });
    const [[, , hint] = []] = await told(denied);
    expect(hint).toContain('--user NAME --password-file FILE');
  });

  it('is where a file is looked for, if there is none', async () => {
    const keys: ServerKeys = { url: 'http://lab', access: { way: 'token', file: 'token' } };
    expect(await saidOf(keys)).toEqual([
      [
        'MANIFEST_VALUE',
        expect.stringContaining('the secret cannot be read'),
        'the file is looked for from this folder',
      ],
    ]);
  });

  it('is what is wrong with an address, be there a file besides', async () => {
    const keys: ServerKeys = { url: '${LAB}', access: { way: 'token', file: 'token' } };
    expect(await saidOf(keys)).toEqual([
      [
        'UNKNOWN_VARIABLE',
        'the environment variable LAB is not set',
        'set it, or write ${LAB:-default}',
      ],
    ]);
  });

  it('is not told of a mistake in Styx', async () => {
    const thrown = new TypeError('x is undefined');
    await expect(unwritten(open, () => Promise.reject(thrown))).rejects.toBe(thrown);
  });
});
