import type { HiddenName } from './redaction.js';

/** A shorter name is a word that may mean anything. */
const SHORTEST = 3;

/** A name, its host without the port, and the first part of that where it tells one from others. */
export function tellingParts(name: string, one: HiddenName): (readonly [string, HiddenName])[] {
  const host = name.replace(/:\d+$/, '');
  const [first = ''] = host.split('.');
  return [name, host, ...(/\d/.test(first) && /\p{L}/u.test(first) ? [first] : [])]
    .filter((part) => part.length >= SHORTEST && !tellsNothing.test(part))
    .map((part) => [part, one] as const);
}

/** Every machine is called so, and a mere number may be anything. */
const tellsNothing = /^(localhost(:\d+)?|127\.\d+\.\d+\.\d+(:\d+)?|\d+)$/;
