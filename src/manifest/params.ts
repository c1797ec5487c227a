import { type Position, StyxError } from '../errors.js';
import { hide } from '../secrets.js';
import { at } from './findings.js';
import type { AccessPlace } from './http/place.js';
import { environmentValues } from './interpolate.js';
import { isFromEnvironment, isSecretParam } from './secrets.js';
import type { Endpoint } from './server.js';

/** Of an endpoint or a figure that says nothing of what its requests carry. */
export const nothingSent = { params: {}, writtenParams: '', writtenHeaders: '' } as const;

/** Where parameters are written. */
export type ParamsPlace = Pick<AccessPlace, 'source' | 'path' | 'fill' | 'env'> & {
  readonly written: { readonly params?: object };
};

/** What is a part of each query, and cannot be said for all of them. */
const ownParams = new Set(['query', 'start', 'end', 'step', 'time', 'timeout', 'match[]']);

/**
 * The parameters at a place, as they are sent and as they are written. Throws MANIFEST_VALUE for those
 * that Styx sets itself and for a key in clear, which snapshots would have, and UNKNOWN_VARIABLE.
 */
export function paramsOf(place: ParamsPlace): Pick<Endpoint, 'params' | 'writtenParams'> {
  const { source, path, fill, env } = place;
  const names = Object.keys(place.written.params ?? {});
  const own = names.find((name) => ownParams.has(name));
  if (own !== undefined) {
    throw new StyxError('MANIFEST_VALUE', `\`${own}\` is a parameter that Styx sets itself`, {
      position: source.keyPositionOf([...path, 'params', own]),
      hint:
        own === 'timeout'
          ? 'write `timeout` beside the `url` of the endpoint'
          : 'leave it out: figures say it',
    });
  }
  const texts = names.map((name): [string, string] => [
    name,
    source.textOf([...path, 'params', name]) ?? '',
  ]);
  const inClear = texts.find(([name, text]) => isSecretParam(name) && !isFromEnvironment(text));
  if (inClear !== undefined)
    throw paramInClear(inClear[0], source.positionOf([...path, 'params', inClear[0]]));
  // Servers quote what they were asked, and keys are not the only secrets.
  for (const [, text] of texts) environmentValues(text, env).forEach(hide);
  const filled = texts.map(([name, text]): [string, string] => [
    name,
    at(
      () => source.positionOf([...path, 'params', name]),
      () => fill(text),
    ),
  ]);
  return { params: Object.fromEntries(filled), writtenParams: sortedForm(texts) };
}

function paramInClear(name: string, position: Position): StyxError {
  const message = `\`${name}\` looks like a secret in clear, and snapshots have parameters as they are written`;
  return new StyxError('MANIFEST_VALUE', message, {
    position,
    hint: 'write `${KEY}`, from the environment',
  });
}

/** Names and values as a form, in an order that does not depend on that of the file. */
export function sortedForm(texts: readonly (readonly [name: string, text: string])[]): string {
  const form = new URLSearchParams(texts.map(([name, text]): [string, string] => [name, text]));
  form.sort();
  return form.toString();
}
