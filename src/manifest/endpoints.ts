import { StyxError } from '../errors.js';
import { type EndpointPlace, resolveEndpoint } from './endpoint.js';
import { attempt } from './findings.js';
import { type Environment, fillEnvironment } from './interpolate.js';
import type { Access } from './http/access.js';
import { keptInManifest } from './http/place.js';
import { tunnelPlaces } from './http/tunnel-places.js';
import type { Endpoint } from './manifest.js';
import { didYouMean, listOf } from './nearest.js';
import type { Path } from './nodes.js';
import type {
  Endpoint as WrittenEndpoint,
  Endpoints as WrittenEndpoints,
  Manifest as WrittenManifest,
} from './schema.generated.js';
import type { Source } from './source.js';

/** A manifest after validation, before anything of it is resolved. */
export interface ManifestFile {
  readonly source: Source;
  readonly written: WrittenManifest;
  readonly env: Environment;
  /** What the command line says of the access to the only endpoint. */
  readonly access?: Partial<Access> | undefined;
}

/** A single endpoint without a name is under `undefined`. */
type Named = ReadonlyMap<string | undefined, EndpointPlace>;

/** The names of a manifest's endpoints; none where it has a single one without a name. */
export function endpointNames(file: ManifestFile): string[] {
  return [...namedEndpoints(file).keys()].filter((name) => name !== undefined);
}

/** The endpoints of a manifest of which nothing is wrong, in the order of the file. */
export function soundEndpoints(
  file: ManifestFile,
  find: (name: string | undefined) => Endpoint,
): Endpoint[] {
  return [...namedEndpoints(file).keys()].flatMap((name) => attempt([], () => find(name)) ?? []);
}

/**
 * An endpoint of a manifest by its name; without one, the endpoint that `defaults` choose, or the
 * only one. Throws UNKNOWN_ENDPOINT, and for a bad endpoint MANIFEST_VALUE, UNKNOWN_VARIABLE or
 * BAD_DURATION.
 */
export function findEndpoint(file: ManifestFile, name?: string): Endpoint {
  const chosen = name ?? file.written.defaults?.prometheus;
  return endpointFinder(file)(typeof chosen === 'string' ? chosen : undefined);
}

/** As `findEndpoint`, for many times: one name gives one object each time, or one error. */
export function endpointFinder(file: ManifestFile): (name: string | undefined) => Endpoint {
  const named = namedEndpoints(file);
  const found = new Map<EndpointPlace, () => Endpoint>();
  const checkTunnel = tunnelPlaces();
  if (file.access !== undefined && named.size > 1) throw ofWhich(named);
  return (wanted) => {
    const [name, place] = chosen(named, wanted);
    const resolved = (): Endpoint => {
      const endpoint = reachedBy(resolveEndpoint(name, place), file.access);
      checkTunnel(endpoint, place);
      return endpoint;
    };
    const known = found.get(place) ?? once(resolved);
    found.set(place, known);
    return known();
  };
}

/** An endpoint of which something else is said than it says itself. */
export function reachedBy(endpoint: Endpoint, access: Partial<Access> = {}): Endpoint {
  return { ...endpoint, access: { ...endpoint.access, ...access } };
}

function ofWhich(named: Named): StyxError {
  const message = `--http-config does not say of which of the ${named.size} endpoints it is`;
  return new StyxError('USAGE', message, {
    hint: 'write what it says into the endpoint: the manifest has the same keys',
  });
}

function namedEndpoints({ written, source, env }: ManifestFile): Named {
  const { prometheus } = written;
  const fill = (text: string): string => fillEnvironment(text, env);
  const named = new Map<string | undefined, EndpointPlace>();
  const add = (name: string | undefined, endpoint: string | WrittenEndpoint, path: Path) =>
    named.set(name, {
      written: longEndpoint(endpoint),
      path,
      source,
      fill,
      env,
      keptIn: keptInManifest(source),
    });
  if (prometheus === undefined) return named;
  if (typeof prometheus === 'string' || isEndpoint(prometheus)) {
    return add(undefined, prometheus, ['prometheus']);
  }
  for (const [name, endpoint] of Object.entries(prometheus)) {
    add(name, endpoint, ['prometheus', name]);
  }
  return named;
}

/** Whether it is one endpoint, and no map of them. */
export function isEndpoint(
  written: WrittenEndpoint | WrittenEndpoints,
): written is WrittenEndpoint {
  return Object.hasOwn(written, 'url');
}

function longEndpoint(written: string | WrittenEndpoint): WrittenEndpoint {
  return typeof written === 'string' ? { url: written } : written;
}

function chosen(named: Named, wanted: string | undefined): [string | undefined, EndpointPlace] {
  const [only, ...others] = named;
  if (only === undefined) {
    throw new StyxError('UNKNOWN_ENDPOINT', 'the manifest names no server', {
      hint: 'add a line: prometheus: http://localhost:9090',
    });
  }
  if (wanted === undefined && others.length === 0) return only;
  const place = wanted === undefined ? undefined : named.get(wanted);
  if (place !== undefined) return [wanted, place];
  const names = [...named.keys()].filter((name) => name !== undefined);
  if (wanted !== undefined) throw unknownEndpoint(wanted, names);
  throw new StyxError('UNKNOWN_ENDPOINT', 'there are several endpoints, and none is chosen', {
    hint: `add \`prometheus:\` with ${listOf(names, 'or')} to the figure, or to \`defaults\``,
  });
}

function unknownEndpoint(wanted: string, names: readonly string[]): StyxError {
  return new StyxError('UNKNOWN_ENDPOINT', `there is no endpoint \`${wanted}\``, {
    hint:
      didYouMean(wanted, names) ?? 'the only one has no name: name none here, or give it this name',
  });
}

function once<T>(work: () => T): () => T {
  let result: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    result ??= settled(work);
    if ('error' in result) throw result.error;
    return result.value;
  };
}

function settled<T>(work: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
