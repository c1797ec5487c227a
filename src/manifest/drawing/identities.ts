import { StyxError } from '../../errors.js';
import type { Dash } from '../../style/style.js';
import type { Identities, Identity } from '../drawing.js';
import type { ManifestFile } from '../endpoints.js';
import { forEach } from '../findings.js';
import type { Path } from '../nodes.js';
import type { LookOfALabelValue, Text } from '../schema.generated.js';

/** Lengths of line and space, as those of the built-in styles. */
const dashes = {
  solid: [],
  dashed: [5, 1.6],
  dotted: [1.3, 1.3],
  'dash-dot': [5, 1.3, 1.3, 1.3],
} as const satisfies Record<string, Dash>;

/** Four pairs are what gnuplot takes. */
const mostLengths = 8;

/** How the values of labels appear, from the top level's `labels`. Throws MANIFEST_VALUE. */
export function identitiesOf(file: ManifestFile): Identities {
  const { source, written } = file;
  const labels = written.labels ?? {};
  const all = forEach(source.keysOf(labels), (name): [string, ReadonlyMap<string, Identity>] => {
    const values = labels[name] ?? {};
    const identities = forEach([...source.keysOf(values).entries()], ([i, value]) => {
      const look = values[value];
      const identity = identityOf(file, ['labels', name, value], look, i);
      return [value, identity] as const;
    });
    return [name, new Map(identities)];
  });
  return new Map(all);
}

function identityOf(
  file: ManifestFile,
  path: Path,
  look: Text | LookOfALabelValue | undefined,
  place: number,
): Identity {
  const { source } = file;
  if (typeof look !== 'object') {
    const text = source.textOf(path)?.trimEnd();
    return { text, order: place, colour: undefined, dash: undefined, marker: undefined };
  }
  return {
    text: source.textOf([...path, 'text'])?.trimEnd(),
    order: look.order ?? place,
    colour: look.colour,
    dash: dashOf(file, [...path, 'dash'], look.dash),
    marker: look.marker,
  };
}

function dashOf(
  { source }: ManifestFile,
  path: Path,
  written: LookOfALabelValue['dash'],
): Dash | undefined {
  if (written === undefined) return undefined;
  if (typeof written === 'string') return dashes[written];
  if (written.length % 2 === 0 && written.length <= mostLengths) return written;
  const problem = written.length > mostLengths ? `more than ${mostLengths}` : 'an odd number of';
  throw new StyxError('MANIFEST_VALUE', `the dash has ${problem} lengths`, {
    position: source.positionOf(path),
    hint: 'write lengths of line and space in turn: [5, 2]',
  });
}
