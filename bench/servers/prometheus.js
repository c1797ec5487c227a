import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeTextFile } from '../data/text-file.js';
import { timed } from '../measure.js';

const READY_WITHIN_MS = 60_000;

/**
 * A real Prometheus on a free port of the loopback that knows so many samples, which are given as
 * the pieces of an OpenMetrics text.
 */
export async function startPrometheus(resources, { name, samples, texts }, say) {
  say(`  loading ${(samples / 1e6).toFixed(1)} M samples into Prometheus`);
  const data = join(resources.folder, name);
  const text = `${data}.om`;
  await writeTextFile(text, texts);
  // The flag is hidden; without it promtool reads the whole file once for every two hours of data.
  const load = ['tsdb', 'create-blocks-from', '--max-block-duration=8760h', 'openmetrics'];
  await timed(resources, ['promtool', ...load, text, data]);
  await rm(text);
  return serve(resources, data);
}

async function serve(resources, data) {
  const config = `${data}.yaml`;
  const log = `${data}.log`;
  await writeFile(config, '');
  const url = `http://127.0.0.1:${await freePort()}`;
  const command = [
    'prometheus',
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=${new URL(url).host}`,
    '--log.level=warn',
  ];
  const file = openSync(log, 'w');
  const child = resources.start(command, { stdio: ['ignore', file, file] });
  closeSync(file);
  await ready(child, url, () => readFileSync(log, 'utf8').slice(-2000));
  return { url };
}

async function ready(child, url, log) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(50);
  }
  throw new Error(`prometheus did not become ready:\n${log()}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
