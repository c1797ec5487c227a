import { type Position, StyxError } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { attempt, together } from './findings.js';
import type { Header } from './http/access.js';
import { headersOf } from './http/headers.js';
import { type AccessPlace, keptInManifest } from './http/place.js';
import { fillEnvironment } from './interpolate.js';
import type { Merged } from './merged.js';
import { paramsOf, sortedForm } from './params.js';
import { isReference } from './secrets.js';
import type { Endpoint } from './server.js';

/** What a figure, or a number of the text, adds to all requests of its queries. */
interface Additions extends Pick<Endpoint, 'params' | 'writtenParams' | 'writtenHeaders'> {
  readonly headers: readonly Header[];
}

/** Where endpoints are found. */
interface EndpointContext {
  readonly file: ManifestFile;
  readonly findEndpoint: (name: string | undefined) => Endpoint;
}

/** What is written of requests at a figure, and where. */
type AddingPlace = AccessPlace & { readonly written: Merged['figure'] };

/**
 * The same context, whose endpoints are asked with what a figure adds. Mistakes in that are for
 * `checkAdditions` to tell.
 */
export function withAdditions<Context extends EndpointContext>(
  merged: Merged,
  context: Context,
): Context {
  const { params, http_headers: headers } = merged.figure;
  if (isEmpty(params) && isEmpty(headers)) return context;
  const additions = attempt([], () => additionsOf(merged, context.file));
  if (additions === undefined) return context;
  return {
    ...context,
    findEndpoint: (name: string | undefined) => added(context.findEndpoint(name), additions),
  };
}

/** Throws MANIFEST_VALUE, MANIFEST_KEY and UNKNOWN_VARIABLE for what a figure cannot add. */
export function checkAdditions(merged: Merged, { file }: Pick<EndpointContext, 'file'>): void {
  additionsOf(merged, file);
}

function isEmpty(map: object | undefined): boolean {
  return Object.keys(map ?? {}).length === 0;
}

function additionsOf(merged: Merged, file: ManifestFile): Additions {
  const place = placeOf(merged, file);
  const { params, headers } = together({
    params: () => paramsOf(place),
    headers: () => headersOf(place),
  });
  return { ...params, headers, writtenHeaders: headersForm(place) };
}

function placeOf(
  { figure, textOf, positionOf }: Merged,
  { source, env }: ManifestFile,
): AddingPlace {
  return {
    written: figure,
    path: [],
    source: { ...source, textOf, positionOf, keyPositionOf: positionOf },
    fill: (text) => fillEnvironment(text, env),
    env,
    keptIn: keptInManifest(source),
  };
}

/**
 * Headers may say whose data are asked for, so that they are a part of the request, as they are written.
 * Throws MANIFEST_VALUE for a secret in clear, which cannot be: two figures would share data.
 */
function headersForm({ written, source }: AddingPlace): string {
  const texts = Object.entries(written.http_headers ?? {}).flatMap(([name, header]) =>
    (['values', 'secrets', 'files'] as const).flatMap((key) =>
      (header[key] ?? []).map((_, i): [string, string] => {
        const path = ['http_headers', name, key, i];
        const text = source.textOf(path) ?? '';
        if (key === 'secrets' && !isReference(text)) throw inClear(source.positionOf(path));
        return [name.toLowerCase(), text];
      }),
    ),
  );
  return sortedForm(texts);
}

function inClear(position: Position): StyxError {
  const message = 'a secret that a figure adds may decide whose data it has, and stands in clear';
  return new StyxError('MANIFEST_VALUE', message, {
    position,
    hint: 'write `${KEY}`, from the environment, or name a file in `files`; or put it into `values`',
  });
}

/** A figure counts more than its endpoint, name by name. */
function added(endpoint: Endpoint, { headers, ...own }: Additions): Endpoint {
  const names = headers.map(({ name }) => name.toLowerCase());
  const others = endpoint.access.headers.filter(({ name }) => !names.includes(name.toLowerCase()));
  const written = Object.fromEntries([
    ...new URLSearchParams(endpoint.writtenParams),
    ...new URLSearchParams(own.writtenParams),
  ]);
  return {
    ...endpoint,
    params: { ...endpoint.params, ...own.params },
    writtenParams: sortedForm(Object.entries(written)),
    writtenHeaders: own.writtenHeaders,
    access: { ...endpoint.access, headers: [...others, ...headers] },
  };
}
