/** A real Prometheus with known data, on a free port of the loopback, for a test. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { explained, type RunningServer, serverOnFreePort } from './process.js';

export interface PrometheusOptions {
  /** The data: the text itself, or where the file with it is. */
  openMetrics: string | { file: string };
  /** Added after the default flags; one that is named here replaces its default. */
  flags?: string[];
}

export type RunningPrometheus = RunningServer;

export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-prometheus-'));
  try {
    await createBlocks(folder, options.openMetrics);
    await writeFile(join(folder, 'prometheus.yaml'), '');
    return await serverOnFreePort({
      program: 'prometheus',
      flagsAt: (port) => mergeFlags(defaultFlags(folder, port), options.flags ?? []),
      readyPath: '/-/ready',
      folder,
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

/** Of the Prometheus that is installed: 3 has names and functions that 2 has not, and lacks one. */
export async function prometheusMajor(): Promise<number> {
  const { stdout, stderr } = await promisify(execFile)('prometheus', ['--version']);
  return Number(/version (\d+)/.exec(stdout + stderr)?.[1]);
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
    throw explained('prometheus', error);
  });
}

const defaultFlags = (folder: string, port: number): string[] => [
  `--config.file=${join(folder, 'prometheus.yaml')}`,
  `--storage.tsdb.path=${join(folder, 'data')}`,
  '--storage.tsdb.retention.time=100y',
  `--web.listen-address=127.0.0.1:${port}`,
  '--log.level=warn',
];

function mergeFlags(defaults: string[], flags: string[]): string[] {
  const nameOf = (flag: string): string => flag.replace(/=.*/s, '');
  const given = new Set(flags.map(nameOf));
  return [...defaults.filter((flag) => !given.has(nameOf(flag))), ...flags];
}
