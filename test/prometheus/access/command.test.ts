import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, errorOf, guarded, openedClient } from './given.js';

const folder = mkdtempSync(join(tmpdir(), 'styx-command-'));

/** A program that prints `token-1`, then `token-2`, …, and counts how often it ran. */
function counting(name: string, more = ''): { command: string; runs: () => number } {
  const count = join(folder, `${name}.count`);
  writeFileSync(
    join(folder, `${name}.sh`),
    `echo x >>${name}.count; echo "token-$(grep -c x ${name}.count)"; echo more; ${more}\n`,
  );
  const runs = (): number => readFileSync(count, 'utf8').trim().split('\n').length;
  return { command: `credentials_command: [sh, ${name}.sh]`, runs };
}

/** The dead do not, of whom nobody has taken notice. */
function isRunning(pid: number): boolean {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 && !stdout.startsWith('Z');
}

describe('credentials_command', () => {
  it('prints a token, which is kept for all requests', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer token-1');
    const { command, runs } = counting('kept');
    const client = openedClient(`url: "${server.url}", authorization: {${command}}`, { folder });
    await client.ask(4);
    await client.ask();
    expect(runs()).toBe(1);
    expect(server.requests).toHaveLength(5);
  });

  it('is run again where the server does not take its token, once', async () => {
    let good = 'Token token-1';
    const server = await guarded((authorization) => authorization === good);
    const { command, runs } = counting('again');
    const access = `authorization: {type: Token, ${command}}`;
    const client = openedClient(`url: "${server.url}", ${access}`, { folder });
    await client.ask();
    good = 'Token token-2';
    await client.ask(4);
    expect(runs()).toBe(2);
    good = 'nothing';
    const error = await errorOf(client.ask());
    expect(error).toMatchObject({ code: 'DENIED', message: expect.stringContaining('401') });
    expect(error.message).not.toContain('token-');
    expect(runs()).toBe(3);
  });

  it('sees no shell, and the environment where the manifest says so', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer $HOME;x');
    const words = 'credentials_command: [printf, "%s", "$${HOME};x"]';
    const plain = words.replace('$${HOME}', '$HOME');
    await ask(`url: "${server.url}", authorization: {${plain}}`, { folder });
    const filled = words.replace('$${HOME}', '${WORD}');
    await ask(`url: "${server.url}", authorization: {${filled}}`, {
      folder,
      env: { WORD: '$HOME' },
    });
  });

  it.each([
    ['[no-such-program]', 'there is no such program', undefined],
    ['[sh, -c, "echo please log in >&2; exit 3"]', 'it ended with 3', 'please log in'],
    ['[sh, -c, "kill -9 $$$$"]', 'it was ended by SIGKILL', undefined],
    ['["true"]', 'printed nothing', undefined],
    ['[echo, two words]', 'printed what is no token', undefined],
  ])('%s fails, and says why', async (command, message, output) => {
    const server = await guarded(() => true);
    const access = `authorization: {credentials_command: ${command}}`;
    const error = await errorOf(ask(`url: "${server.url}", ${access}`, { folder }));
    expect(error).toMatchObject({ code: 'CREDENTIALS', message: expect.stringContaining(message) });
    expect(error.output).toBe(output);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['an argument', '[sh, -c, "echo no $$0 >&2; exit 1", "${PW}"]', 'sh: it ended with 1'],
    ['its program', '["/nowhere/${PW}"]', '/nowhere/${PW}: there is no such program'],
    ['a word with NUL', '[sh, "${PW}\\0"]', 'sh: it has no name, or a word with the character NUL'],
  ])('does not show what the environment says in %s', async (_, command, message) => {
    const server = await guarded(() => true);
    const access = `authorization: {credentials_command: ${command}}`;
    const env = { PW: 'hunter2-word' };
    const error = await errorOf(ask(`url: "${server.url}", ${access}`, { folder, env }));
    expect(error).toMatchObject({ code: 'CREDENTIALS', message: expect.stringContaining(message) });
    expect([error.message, error.hint, error.output].join(' ')).not.toContain('hunter2');
  });

  it('ends what its program has started, whose token it takes at once', async () => {
    const server = await guarded((authorization) => authorization === 'Bearer mine');
    const words = '[sh, -c, "sleep 60 & echo $$! >left; echo mine"]';
    const access = `authorization: {credentials_command: ${words}}`;
    const begun = performance.now();
    await ask(`url: "${server.url}", ${access}`, { folder });
    expect(performance.now() - begun).toBeLessThan(10_000);
    const left = Number(readFileSync(join(folder, 'left'), 'utf8'));
    await expect.poll(() => isRunning(left), { timeout: 10_000 }).toBe(false);
  });

  it('that takes longer than the timeout of the endpoint is what is said to be slow', async () => {
    const server = await guarded(() => true);
    const access = 'timeout: 1s, authorization: {credentials_command: [sleep, "60"]}';
    const error = await errorOf(ask(`url: "${server.url}", ${access}`, { folder }));
    expect(error.code).toBe('TIMEOUT');
    expect(error.message).toMatch(/^credentials_command of .* has not ended after 1 s: sleep$/);
    expect(error.hint).toMatch(/in a terminal.*timeout/);
  });
});
