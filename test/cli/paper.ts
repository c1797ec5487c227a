import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FaultyServer, type Handler, startServer } from '../servers/faulty.js';
import { type Project, project } from './styx.js';

/** Answers with `points` samples of one series that is called like the query. */
export const answering =
  (points = 5): Handler =>
  (_request, params, response) => {
    const [start, step] = [Number(params.get('start')), Number(params.get('step'))];
    const values = Array.from({ length: points }, (_, k) => [start + k * step, `${k}.50`]);
    const result = [{ metric: { __name__: params.get('query') }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };

/** What a Prometheus says of itself. */
export const prometheus: Handler = (_request, _params, response) => {
  response.end('{"status":"success","data":{"version":"2.42.0","revision":"x"}}');
};

export async function serve(
  handler: Handler = answering(),
  status?: Handler,
): Promise<FaultyServer> {
  const server = await startServer(handler, status && { status });
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await server.stop();
    isRunning = false;
  };
  onTestFinished(stop);
  return { ...server, stop };
}

export const fixed = 'range: {start: 2023-11-14T22:13:20Z, duration: 1m}';

interface Given {
  readonly figures?: string;
  /** Without those of an engine a build takes a third less time. */
  readonly formats?: string;
  readonly defaults?: string;
  readonly more?: string;
}

export function manifest(url: string, given: Given): string {
  const { figures, formats = 'csv, gnuplot', defaults = fixed, more = '' } = given;
  return `prometheus: ${url}
${more}
defaults: {step: 15s, formats: [${formats}], ${defaults}}
figures:
${figures ?? '  a: {query: load}\n  b: {query: cpu}'}
`;
}

export interface Paper extends Project {
  readonly server: FaultyServer;
  /** Writes the manifest anew. */
  change(given: Given): void;
  /** What servers were asked, in order. */
  asked(): (string | null)[];
}

export async function paperOf(
  given: Given = {},
  handler?: Handler,
  status?: Handler,
): Promise<Paper> {
  const server = await serve(handler, status);
  const paper = project({ CI: '' });
  const change = (changed: Given): void => {
    paper.write('styx.config.yaml', manifest(server.url, { ...given, ...changed }));
  };
  change({});
  const asked = () => server.requests.map(({ params }) => params.get('query'));
  return { ...paper, server, change, asked };
}

/** The files of a folder, by their names. */
export const outputs = ({ folder }: Project, of = 'figures'): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, of))
      .sort()
      .map((name) => [name, readFileSync(join(folder, of, name), 'utf8')]),
  );
