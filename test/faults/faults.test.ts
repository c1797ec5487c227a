import { describe, expect, it, onTestFinished } from 'vitest';
import { answering, manifest, outputs, serve } from '../cli/paper.js';
import { project, type Run } from '../cli/styx.js';
import { refusedPort, startServer } from '../servers/faulty.js';
import { type Fault, faults } from './catalogue.js';

/** Longer than the timeouts of the catalogue and all pauses between tries, no build may take, ms. */
const PATIENCE_MS = 45_000;
/** What a build may need, MB: that of two figures, and what an answer may have in flight. */
const MOST_MB = 400;

/** Has a program say at its end how much memory it needed at most, in kB. */
const saysMemory = importing(
  `process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS))`,
);

/** An option of Node that runs a script first. */
function importing(script: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

/** Gives a host several addresses, as DNS may, which no test can ask to do so. */
const resolving = (host: string, addresses: readonly { address: string; family: number }[]) =>
  importing(`import dns from 'node:dns';
const { lookup } = dns, addresses = ${JSON.stringify(addresses)};
dns.lookup = (name, options, done) => name !== '${host}' ? lookup(name, options, done)
  : process.nextTick(done, null, ...(options.all ? [addresses] : [addresses[0].address, addresses[0].family]));`);

interface Built extends Run {
  readonly files: Record<string, string>;
}

async function build(url: string, settings = '', imported = ''): Promise<Built> {
  const paper = project({ NODE_OPTIONS: [saysMemory, imported].join(' ') });
  const endpoint = `{lab: {url: "${url}"${settings && `, ${settings}`}}}`;
  paper.write('styx.config.yaml', manifest(endpoint, {}));
  const begun = performance.now();
  const run = await paper.styx('build');
  expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
  const kilobytes = Number(/maxRSS=(\d+)$/.exec(run.stderr)?.[1]);
  expect(kilobytes / 1000).toBeLessThan(MOST_MB);
  // No stack, no rejection that nobody handled: whatever came, Styx has words for it.
  expect(run.stderr).not.toMatch(/node:internal|\.js:\d+:\d+|UnhandledPromise|INTERNAL/);
  return { ...run, files: run.status === 0 ? outputs(paper) : {} };
}

async function expectOutcome({ handler, endpoint, becomes }: Fault): Promise<void> {
  const server = await serve(handler());
  const { status, stderr, files } = await build(server.url, endpoint);
  if ('code' in becomes) {
    expect(stderr).toContain(`[${becomes.code}]`);
    expect(stderr).toMatch(becomes.says);
    expect(status).not.toBe(0);
    return;
  }
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const well = await serve(answering(5));
  expect(files).toEqual((await build(well.url)).files);
  if (becomes.warns !== undefined) expect(stderr).toMatch(becomes.warns);
}

describe('a build whose server has', () => {
  it.each(faults.map((fault) => [fault.what, fault] as const))('%s', async (_, fault) => {
    await expectOutcome(fault);
  });
});

describe('a build whose server', () => {
  it.each([
    ['refuses', { address: '::1', family: 6 }],
    ['is a black hole', { address: '192.0.2.1', family: 4 }],
  ])('has two addresses, of which one %s, asks the other', async (_, dead) => {
    const server = await serve();
    const { port } = new URL(server.url);
    const names = resolving('two.test', [dead, { address: '127.0.0.1', family: 4 }]);
    const { status, stderr, files } = await build(`http://two.test:${port}`, '', names);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(files).toEqual((await build(server.url)).files);
  });

  it('has an address of IPv6 is asked there', async () => {
    const server = await startServer(answering(5), { host: '::1' });
    onTestFinished(() => server.stop());
    expect(server.url).toContain('[::1]');
    const { status, stderr, files } = await build(server.url);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(Object.keys(files)).toContain('a.csv');
  });

  it('is not there says where it has looked', async () => {
    const url = `http://127.0.0.1:${await refusedPort()}`;
    const { status, stderr } = await build(url);
    expect(status).not.toBe(0);
    expect(stderr).toContain('[UNREACHABLE]');
    expect(stderr).toContain(url.slice('http://'.length));
  });
});
