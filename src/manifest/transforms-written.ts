import { type Position, StyxError } from '../errors.js';
import { parseDuration } from '../time/duration.js';
import { parseReducer } from './drawing/statistics.js';
import { at, forEach } from './findings.js';
import type { Path } from './nodes.js';
import type {
  ListOfTransforms as WrittenTransforms,
  TransformWithSettings as WrittenTransform,
} from './schema.generated.js';
import { longRolling } from './short-forms.js';
import { labelPattern, type Transform } from './transforms.js';

/** A list of transforms as it is written, and where; paths begin with the number of a transform. */
export interface TransformsPlace {
  readonly written: WrittenTransforms;
  readonly textOf: (...path: Path) => string | undefined;
  readonly positionOf: (...path: Path) => Position;
}

/** What a list of transforms means. Throws MANIFEST_VALUE and BAD_DURATION. */
export function transformsOf(place: TransformsPlace): Transform[] {
  return forEach([...place.written.entries()], ([i, written]) =>
    typeof written === 'string' ? { kind: written } : withSettings(written, partAt(place, i)),
  );
}

/** One transform: paths begin with its name. */
type Part = Omit<TransformsPlace, 'written'>;

function partAt({ textOf, positionOf }: TransformsPlace, i: number): Part {
  return {
    textOf: (...path) => textOf(i, ...path),
    positionOf: (...path) => positionOf(i, ...path),
  };
}

function withSettings(written: WrittenTransform, part: Part): Transform {
  const [name, second] = Object.keys(written);
  if (second !== undefined) {
    throw new StyxError(
      'MANIFEST_VALUE',
      `\`${name ?? ''}\` and \`${second}\` are two transforms`,
      {
        position: part.positionOf(second),
        hint: 'make each an item of the list',
      },
    );
  }
  const { scale, rolling, clip, drop_series: least, relabel, sort, top } = written;
  if (scale !== undefined) return { kind: 'scale', factor: scale };
  if (rolling !== undefined) return rollingOf(rolling, part);
  if (clip !== undefined) return clipOf(clip, part);
  if (least !== undefined) return { kind: 'drop_series', minSamples: least.min_samples };
  if (relabel !== undefined) return relabellingOf(part);
  if (sort !== undefined) return sortOf(sort, part);
  return { kind: 'top', count: top ?? 1 };
}

function rollingOf(written: NonNullable<WrittenTransform['rolling']>, part: Part): Transform {
  const { window, of = 'mean' } = longRolling(written);
  const path = typeof written === 'string' ? ['rolling'] : ['rolling', 'window'];
  const windowMs = at(
    () => part.positionOf(...path),
    () => parseDuration(window),
  );
  if (windowMs > 0) return { kind: 'rolling', windowMs, of };
  throw new StyxError('BAD_DURATION', 'the window is zero', { position: part.positionOf(...path) });
}

function clipOf({ min, max }: NonNullable<WrittenTransform['clip']>, part: Part): Transform {
  if (min === undefined || max === undefined || min <= max) return { kind: 'clip', min, max };
  throw new StyxError('MANIFEST_VALUE', `\`clip\` ends at ${max}, below its beginning, ${min}`, {
    position: part.positionOf('clip', 'max'),
    hint: 'exchange `min` and `max`',
  });
}

/** Texts are taken as they are written. */
function relabellingOf({ textOf, positionOf }: Part): Transform {
  const text = (key: string): string => textOf('relabel', key) ?? '';
  const match = text('match');
  at(
    () => positionOf('relabel', 'match'),
    () => labelPattern(match),
  );
  return { kind: 'relabel', label: text('label').trim(), match, replace: text('replace') };
}

function sortOf(
  { label, reduce, order = 'ascending' }: NonNullable<WrittenTransform['sort']>,
  part: Part,
): Transform {
  const wrong = (hint: string, ...path: Path): StyxError =>
    new StyxError('MANIFEST_VALUE', '`sort` needs a label or a number to sort by', {
      position: part.positionOf('sort', ...path),
      hint,
    });
  if (label !== undefined && reduce !== undefined)
    throw wrong('keep `label` or `reduce`', 'reduce');
  if (label !== undefined) return { kind: 'sort', by: { label: label.trim() }, order };
  if (reduce === undefined) throw wrong('for example {label: instance}, or {reduce: mean}');
  const reducer = at(
    () => part.positionOf('sort', 'reduce'),
    () => parseReducer(reduce),
  );
  return { kind: 'sort', by: { reduce: reducer }, order };
}
