/** A real Prometheus that scrapes itself every second, on a free port of the loopback, for a test. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, serverOnFreePort } from './process.js';

export async function startSelfScraping(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-scraping-'));
  const config = join(folder, 'prometheus.yaml');
  return serverOnFreePort({
    program: 'prometheus',
    flagsAt(port) {
      const target = `{ job_name: prometheus, static_configs: [{ targets: ['127.0.0.1:${port}'] }] }`;
      writeFileSync(config, `global: { scrape_interval: 1s }\nscrape_configs: [${target}]\n`);
      return [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--log.level=warn',
      ];
    },
    readyPath: '/-/ready',
    folder,
  });
}
