import { join } from 'node:path';
import { fileHash, unreadable } from '../../lock/file-hash.js';
import type { LockedData, LockedFigure, LockedLooks } from '../../lock/lock.js';
import { type FigureInputs, type MadeFrom, renderHash } from './made-from.js';
import { styxVersion } from '../../version.js';
import { keysOfLooks, lockedNumber } from './locked-looks.js';
import type { OutputWriting } from '../outputs/output-writer.js';

/** What the parts of `made_from` are, for people. */
const partNames: Readonly<Record<string, string>> = {
  figure: 'its entry in the manifest, its style or its labels',
  'other tweak': 'its tweak of the other engine',
  templates: 'a template',
  tweak: 'its tweak',
};

/** Why a figure has to be made; none where its outputs are what they would be. */
export function staleReasons(
  inputs: FigureInputs,
  locked: LockedFigure | undefined,
  writing: Pick<OutputWriting, 'ledger' | 'outputDir'>,
): string[] {
  if (locked === undefined || isNeverBuilt(locked)) return ['it is new'];
  return [
    ...dataReasons(inputs.data, locked.data),
    ...partReasons(inputs.made_from, locked.made_from),
    ...lookReasons(inputs.looks, locked.looks),
    ...outputReasons(locked, { ...writing, render: renderHash(inputs) }),
  ];
}

/** Its data may be known. */
export function isNeverBuilt({ made_from: made, outputs }: LockedFigure): boolean {
  return Object.keys(made).length + Object.keys(outputs).length === 0;
}

function dataReasons(
  now: Readonly<Record<string, LockedData>>,
  locked: Readonly<Record<string, LockedData>>,
): string[] {
  const places = new Set([...Object.keys(now), ...Object.keys(locked)]);
  return [...places].sort().flatMap((place) => {
    const [one, before] = [now[place], locked[place]];
    if (one === undefined) return [`${place} is not asked any more`];
    if (before === undefined) return [`${place} is new`];
    if (one.hash !== before.hash) return [`the data of ${place} changed`];
    return one.request === before.request ? [] : [`the request of ${place} changed`];
  });
}

function partReasons(now: MadeFrom, locked: MadeFrom): string[] {
  if (Object.keys(locked).length === 0) return ['it has not been made of these data yet'];
  const parts = new Set([...Object.keys(now), ...Object.keys(locked)]);
  return [...parts]
    .filter((part) => now[part] !== locked[part])
    .map((part) =>
      part === 'styx' ? versionReason(locked) : `${partNames[part] ?? fileIn(part)} changed`,
    );
}

const fileIn = (part: string): string => part.replace(/^file /, '');

const versionReason = ({ styx: before = 'of no version' }: MadeFrom): string =>
  `it was made by Styx ${before}, and this is ${styxVersion()}`;

/** Of data that have changed, so have the names: that is said already. */
function lookReasons(now: LockedLooks, locked: LockedLooks): string[] {
  const keys = keysOfLooks(now);
  const isOther = keys.some((key) => {
    const before = lockedNumber(locked, key);
    return before !== undefined && before !== key.kept;
  });
  return isOther ? ['the names in the figures before it, and with them its colours, changed'] : [];
}

/** What outputs are compared with. */
export interface KnownOutputs extends Pick<OutputWriting, 'ledger' | 'outputDir'> {
  /** The hash of all that they would be made from; undefined where that is not known. */
  readonly render: string | undefined;
}

/** Which outputs are not those that were built. */
export function outputReasons(
  { outputs }: Pick<LockedFigure, 'outputs'>,
  known: KnownOutputs,
): string[] {
  return Object.keys(outputs).flatMap((name) => outputReason(name, known) ?? []);
}

function outputReason(
  name: string,
  { ledger, outputDir, render }: KnownOutputs,
): string | undefined {
  const { journal } = ledger;
  const hash = fileHash(join(outputDir, name));
  if (hash === undefined) return `${name} is missing`;
  if (hash === unreadable) return `${name} cannot be read`;
  if (hash === ledger.outputAt(name)) return undefined;
  const file = { path: name, hash };
  if (!journal.isOwn(file)) return `${name} was edited`;
  const isOfThat = render === undefined || journal.has({ ...file, render });
  return isOfThat ? undefined : `${name} was built of something else`;
}
