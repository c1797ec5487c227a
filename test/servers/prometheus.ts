/** A real Prometheus with known data, on a free port of the loopback, for a test. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const readyWithinMs = 30_000;
const killAfterMs = 5_000;
const portAttempts = 5;

export interface PrometheusOptions {
  /** The data: the text itself, or where the file with it is. */
  openMetrics: string | { file: string };
  /** Added after the default flags; one that is named here replaces its default. */
  flags?: string[];
}

export interface RunningPrometheus {
  url: string;
  stop(): Promise<void>;
}

export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-prometheus-'));
  try {
    await createBlocks(folder, options.openMetrics);
    const { url, server } = await startOnFreePort(folder, options.flags ?? []);
    const stop = async (): Promise<void> => {
      await terminate(server);
      await removeFolder(folder);
    };
    return { url, stop };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function createBlocks(
  folder: string,
  source: PrometheusOptions['openMetrics'],
): Promise<void> {
  const file = typeof source === 'string' ? join(folder, 'data.om') : source.file;
  if (typeof source === 'string') await writeFile(file, source);
  // The flag is hidden; without it promtool reads the whole file once for every two hours of data.
  const command = ['tsdb', 'create-blocks-from', '--max-block-duration=8760h', 'openmetrics'];
  const run = promisify(execFile)('promtool', [...command, file, join(folder, 'data')]);
  await run.catch((error: unknown) => {
    throw explained(error);
  });
}

async function startOnFreePort(
  folder: string,
  flags: string[],
): Promise<{ url: string; server: ChildProcess }> {
  const logFile = join(folder, 'prometheus.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = await spawnPrometheus(folder, logFile, port, flags);
    const url = `http://127.0.0.1:${port}`;
    if (await becomesReady(server, url)) return { url, server };
    await terminate(server);
    const log = await readFile(logFile, 'utf8');
    // Between asking for a free port and using it, somebody else may take it.
    const lostPort = log.includes('address already in use');
    if (!lostPort || attempt === portAttempts) {
      throw new Error(`prometheus did not become ready:\n${log.slice(-2000)}`);
    }
  }
}

async function spawnPrometheus(
  folder: string,
  logFile: string,
  port: number,
  flags: string[],
): Promise<ChildProcess> {
  const configFile = join(folder, 'prometheus.yaml');
  await writeFile(configFile, '');
  const defaults = [
    `--config.file=${configFile}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
  ];
  const log = await open(logFile, 'w');
  const server = spawn('prometheus', mergeFlags(defaults, flags), {
    stdio: ['ignore', log.fd, log.fd],
  });
  // A test run that is interrupted leaves no server behind.
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
  try {
    await once(server, 'spawn');
  } catch (error) {
    process.off('exit', kill);
    throw explained(error);
  } finally {
    await log.close();
  }
  return server;
}

function mergeFlags(defaults: string[], flags: string[]): string[] {
  const nameOf = (flag: string): string => flag.replace(/=.*/s, '');
  const given = new Set(flags.map(nameOf));
  return [...defaults.filter((flag) => !given.has(nameOf(flag))), ...flags];
}

/** False when the server ended by itself or was not ready in time. */
async function becomesReady(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (isRunning(server) && Date.now() < deadline) {
    const ready = await fetch(`${url}/-/ready`).then(
      (response) => response.ok,
      () => false,
    );
    // Another server may answer on a port that this one failed to take.
    if (ready && isRunning(server)) return true;
    await sleep(20);
  }
  return false;
}

async function terminate(server: ChildProcess): Promise<void> {
  if (!isRunning(server)) return;
  const exited = once(server, 'exit');
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), killAfterMs);
  await exited;
  clearTimeout(timer);
}

function isRunning(server: ChildProcess): boolean {
  return server.exitCode === null && server.signalCode === null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function explained(error: unknown): unknown {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!missing) return error;
  const message = 'prometheus is not installed: apt-get install prometheus (see packages.txt)';
  return new Error(message, { cause: error });
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
