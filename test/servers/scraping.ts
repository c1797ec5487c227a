/** A real Prometheus that scrapes a text which a test gives, for what it knows of metrics from that alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultyServer, startServer } from './faulty.js';
import { startPrometheus } from './prometheus.js';

export interface ScrapedServer {
  /** Of the Prometheus. */
  url: string;
  /** Of the text that it scrapes every second. */
  exporter: FaultyServer;
  stop(): Promise<void>;
}

const withinMs = 30_000;

/** Waits until the Prometheus has scraped the text. */
export async function startScraping(text: string): Promise<ScrapedServer> {
  const exporter = await startServer(({ path }, _params, response) => {
    if (path !== '/metrics') return void response.writeHead(404).end('no such page\n');
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8').end(text);
  });
  const folder = await mkdtemp(join(tmpdir(), 'styx-scraping-'));
  const config = join(folder, 'prometheus.json');
  const target = { targets: [exporter.url.replace('http://', '')] };
  const job = { job_name: 'text', static_configs: [target] };
  const settings = {
    global: { scrape_interval: '1s', scrape_timeout: '1s' },
    scrape_configs: [job],
  };
  await writeFile(config, JSON.stringify(settings));
  const server = await startPrometheus({
    openMetrics: '# TYPE before gauge\nbefore 1 1600000000\n# EOF\n',
    flags: [`--config.file=${config}`],
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await exporter.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + withinMs;
  while (!(await isUp(server.url))) {
    if (Date.now() > deadline) throw new Error('Prometheus has not scraped the text');
    await sleep(100);
  }
  return { url: server.url, exporter, stop };
}

async function isUp(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/query?query=up==1`);
  return (await answer.text()).includes('"value"');
}
