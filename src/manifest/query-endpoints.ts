import { type Position, StyxError } from '../errors.js';
import { nonEmpty } from '../non-empty.js';
import { at, forEach } from './findings.js';
import type { Query } from './manifest.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';
import type { QueryPlace } from './query-places.js';
import type { RangeSpec, RunsSpec } from './range-spec.js';
import { type Endpoint, type EndpointChoice, endpointsOf } from './server.js';

/** The label of a series that says which of several servers it is of. */
export const SERVER_LABEL = 'prometheus';

/** Who is asked a query: as it says itself, or as its figure does. Throws what finding them throws. */
export function choiceOf(
  place: QueryPlace,
  merged: Merged,
  findEndpoint: (name: string | undefined) => Endpoint,
): EndpointChoice {
  const own = place.written.prometheus;
  const positionOf = (path: Path) =>
    own === undefined
      ? merged.positionOf(['prometheus', ...path])
      : place.positionOf('prometheus', ...path);
  const found = (name: string | undefined, ...path: Path): Endpoint =>
    at(
      () => positionOf(path),
      () => findEndpoint(name),
    );
  const written = own ?? merged.figure.prometheus;
  if (!Array.isArray(written)) return found(written);
  const several = forEach([...written.entries()], ([i, name]) => {
    if (written.indexOf(name) < i) throw listedTwice(name, positionOf([i]));
    return found(name, i);
  });
  return { several: nonEmpty(several, 'the schema wants a name in a list of endpoints') };
}

function listedTwice(name: string, position: Position): StyxError {
  const message = `the endpoint \`${name}\` is listed twice`;
  return new StyxError('MANIFEST_VALUE', message, { position, hint: 'remove one' });
}

/** The names of the servers whose answers to a query are told apart; undefined stands for the one of another. */
export function serverNames({ endpoint }: Pick<Query, 'endpoint'>): (string | undefined)[] {
  if (endpoint === undefined || !('several' in endpoint)) return [undefined];
  return endpointsOf(endpoint).map(({ name }) => name);
}

/**
 * Throws MANIFEST_VALUE where a run says which server has watched it, and a query is for several: nobody
 * knows whether the others have, too.
 */
export function checkOwnServers(queries: readonly Query[], range: RangeSpec | RunsSpec): void {
  const query = queries.find(({ endpoint }) => endpoint !== undefined && 'several' in endpoint);
  const found = 'runs' in range ? range.runs.find(({ endpoint }) => endpoint) : undefined;
  if (query === undefined || found === undefined) return;
  const { run, endpoint } = found;
  const message = `the run \`${run.name}\` was watched by ${endpoint?.name ?? ''}, and \`${query.id}\` asks several servers`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: query.position,
    hint: 'name one server in `prometheus` here, or remove that of the run',
  });
}
