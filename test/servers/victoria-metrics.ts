/** A real VictoriaMetrics with known data, on a free port of the loopback, for a test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from './open-metrics.js';
import { type RunningServer, serverOnFreePort } from './process.js';

export async function startVictoriaMetrics(families: Family[]): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-victoria-'));
  let server: RunningServer | undefined;
  try {
    server = await serverOnFreePort({
      program: 'victoria-metrics',
      flagsAt: (port) => [
        `-storageDataPath=${join(folder, 'data')}`,
        `-httpListenAddr=127.0.0.1:${port}`,
        '-retentionPeriod=100y',
        '-loggerLevel=ERROR',
      ],
      readyPath: '/health',
      folder,
    });
    await importSamples(server.url, families);
    return server;
  } catch (error) {
    await server?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

/** Source: https://docs.victoriametrics.com/#how-to-import-data-in-json-line-format */
async function importSamples(url: string, families: Family[]): Promise<void> {
  const body = families.flatMap(seriesLines).join('\n');
  const imported = await fetch(`${url}/api/v1/import`, { method: 'POST', body });
  if (!imported.ok) throw new Error(`import: ${imported.status} ${await imported.text()}`);
  // What was imported is seen a moment later, or at once where it is flushed.
  await fetch(`${url}/internal/force_flush`);
  // It is on the disk a few seconds later, or as soon as there is a snapshot of it: it may be killed.
  await fetch(`${url}/snapshot/create`);
}

function seriesLines({ name, samples }: Family): string[] {
  const bySeries = new Map<string, Family['samples']>();
  for (const sample of samples) {
    const key = JSON.stringify(sample.labels ?? {});
    bySeries.set(key, [...(bySeries.get(key) ?? []), sample]);
  }
  return [...bySeries.values()].map((all) =>
    JSON.stringify({
      metric: { __name__: name, ...all[0]?.labels },
      values: all.map(({ value }) => Number(value)),
      timestamps: all.map(({ ms }) => ms),
    }),
  );
}
