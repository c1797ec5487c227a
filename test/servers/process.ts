/** Starts a real server on a free port of the loopback, and stops it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const readyWithinMs = 30_000;
const killAfterMs = 5_000;
const portAttempts = 5;

export interface ServerProgram {
  /** Also the name of its Debian package, unless that is said. */
  program: string;
  debianPackage?: string;
  flagsAt: (port: number) => string[];
  /** Answers 200 when it is ready. */
  readyPath: string;
  /** For its log; removed when the server is stopped. */
  folder: string;
}

export interface RunningServer {
  url: string;
  /** Kills it as a lack of memory does, and starts it again on its port, with its data, after so many ms. */
  killAndRestart(afterMs: number): Promise<void>;
  stop(): Promise<void>;
}

export async function serverOnFreePort(program: ServerProgram): Promise<RunningServer> {
  const logFile = join(program.folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    let server = await spawnServer(program, logFile, port);
    const url = `http://127.0.0.1:${port}`;
    if (await becomesReady(server, url + program.readyPath)) {
      const stop = async (): Promise<void> => {
        await terminate(server);
        await rm(program.folder, { recursive: true, force: true, maxRetries: 3 });
      };
      const killAndRestart = async (afterMs: number): Promise<void> => {
        const exited = once(server, 'exit');
        server.kill('SIGKILL');
        await exited;
        await sleep(afterMs);
        server = await spawnServer(program, logFile, port);
      };
      return { url, killAndRestart, stop };
    }
    await terminate(server);
    const log = await readFile(logFile, 'utf8');
    // Between asking for a free port and using it, somebody else may take it.
    const lostPort = /address already in use/i.test(log);
    if (!lostPort || attempt === portAttempts) {
      throw new Error(`${program.program} did not become ready:\n${log.slice(-2000)}`);
    }
  }
}

async function spawnServer(
  { program, debianPackage = program, flagsAt }: ServerProgram,
  logFile: string,
  port: number,
): Promise<ChildProcess> {
  const log = await open(logFile, 'w');
  const server = spawn(program, flagsAt(port), { stdio: ['ignore', log.fd, log.fd] });
  // A test run that is interrupted leaves no server behind.
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
  try {
    await once(server, 'spawn');
  } catch (error) {
    process.off('exit', kill);
    throw explained(debianPackage, error);
  } finally {
    await log.close();
  }
  return server;
}

/** False when the server ended by itself or was not ready in time. */
async function becomesReady(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (isRunning(server) && Date.now() < deadline) {
    const ready = await fetch(url).then(
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

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Says what to install where a program is not there. */
export function explained(name: string, error: unknown): unknown {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!missing) return error;
  const message = `${name} is not installed: apt-get install ${name} (see packages.txt)`;
  return new Error(message, { cause: error });
}
