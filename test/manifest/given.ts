import { StyxError, StyxErrors } from '../../src/errors.js';
import { manifestOf, type LoadOptions } from '../../src/manifest/load.js';
import type {
  AskedQuery,
  Endpoint,
  Figure,
  Manifest,
  Query,
  SingleFigure,
} from '../../src/manifest/manifest.js';
import { readSource, type Source } from '../../src/manifest/source.js';

type Options = Partial<Pick<LoadOptions, 'env' | 'set'>> & { readonly file?: string };

/** A mistake as tests state it: its code, its line, and the text that it points at. */
export type Mistake = [code: string, line: number | undefined, text: string | undefined];

export function sourceOf(text: string, file = '/project/styx.config.yaml'): Source {
  return readSource({ file, name: 'styx.config.yaml', bytes: new TextEncoder().encode(text) });
}

export function manifest(text: string, { env = {}, set, file }: Options = {}): Manifest {
  return manifestOf(sourceOf(text, file), { env, set });
}

/** The first figure of a manifest. */
export function figure(text: string, options?: Options): SingleFigure {
  return single(manifest(text, options).figures[0]);
}

/** A figure that is there, and is not composed. */
export function single(figure: Figure | undefined): SingleFigure {
  if (figure === undefined || figure.panels !== undefined) throw new Error('no such figure');
  return figure;
}

/** The first query of the first figure, which a server is asked. */
export function query(text: string, options?: Options): AskedOfOne {
  return asked(figure(text, options).queries[0]);
}

type AskedOfOne = AskedQuery & { readonly endpoint: Endpoint };

/** A query that is no foreign series, and is asked of one server. */
export function asked(one: Query): AskedOfOne {
  if (one.csv !== undefined) throw new Error('the query asks no server');
  const { endpoint } = one;
  if ('several' in endpoint) throw new Error('the query asks several servers');
  return { ...one, endpoint };
}

/** What is thrown, one by one; fails for anything that is no StyxError. */
export function errorsOf(work: () => unknown): StyxError[] {
  try {
    work();
  } catch (error) {
    if (error instanceof StyxErrors) return error.errors;
    if (error instanceof StyxError) return [error];
    throw error;
  }
  return [];
}

export function mistakes(text: string, options?: Options): Mistake[] {
  return errorsOf(() => manifest(text, options)).map(mistakeOf);
}

export function mistakeOf({ code, position }: StyxError): Mistake {
  if (position === undefined) return [code, undefined, undefined];
  const from = position.column - 1;
  const characters = Array.from(position.text).slice(from, from + position.length);
  return [code, position.line, characters.join('')];
}

/** A whole manifest around the lines of one figure, `f`; they begin on line 4. */
export function withFigure(...lines: string[]): string {
  return [
    'prometheus: http://localhost:9090',
    'defaults: {range: {last: 1h}}',
    'figures: {f: {',
    ...lines.map((line) => ` ${line},`),
    ' }}',
  ].join('\n');
}

/** The same in block style, where the YAML of a line is under test. */
export function withLine(line: string): string {
  return ['prometheus: http://localhost:9090', 'figures:', '  f:', `    ${line}`, ''].join('\n');
}
