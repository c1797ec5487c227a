/** A real nginx in front of other servers, on free ports of the loopback, for a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type RunningServer, serverOnFreePort } from './process.js';

/** A site: its directives, and whether it speaks TLS. */
export interface Site {
  scheme: 'http' | 'https';
  directives: string[];
}

export interface RunningNginx<Name extends string> extends RunningServer {
  /** The addresses of the sites. */
  urls: Record<Name, string>;
}

/** Starts one nginx for all sites. */
export async function startNginx<Name extends string>(
  sites: Record<Name, Site>,
): Promise<RunningNginx<Name>> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-nginx-'));
  mkdirSync(join(folder, 'tmp'));
  const names = Object.keys(sites) as Name[];
  const ports = await Promise.all(names.map(freePort));
  const blocks = names.map((name, i) => serverBlock(ports[i] ?? 0, sites[name]));
  const config = join(folder, 'nginx.conf');
  try {
    const server = await serverOnFreePort({
      program: 'nginx',
      debianPackage: 'nginx-light',
      flagsAt(port) {
        const ready = serverBlock(port, { scheme: 'http', directives: ["return 200 'ready';"] });
        writeFileSync(config, configText([ready, ...blocks]));
        return ['-p', folder, '-e', 'stderr', '-c', config];
      },
      readyPath: '/',
      folder,
    });
    const urls = names.map((name, i) => [name, `${sites[name].scheme}://127.0.0.1:${ports[i]}`]);
    return { ...server, urls: Object.fromEntries(urls) as Record<Name, string> };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const serverBlock = (port: number, { scheme, directives }: Site): string =>
  `server { listen 127.0.0.1:${port}${scheme === 'https' ? ' ssl' : ''}; ${directives.join(' ')} }`;

/** One process, which reads the files of whoever runs the test, and writes below its folder only. */
const configText = (blocks: string[]): string =>
  [
    'daemon off; master_process off; pid tmp/nginx.pid; events {}',
    'http { access_log off; ssl_protocols TLSv1.2 TLSv1.3;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (use) => `${use}_temp_path tmp/${use};`,
    ),
    ...blocks,
    '}',
  ].join('\n');
