import type { Path } from './nodes.js';
import type {
  Figure as WrittenFigure,
  Legend,
  PromQLExpression,
  Query as WrittenQuery,
  RollingWindow,
  Top,
} from './schema.generated.js';

/** Keys whose short form is one value, and the key that this value has in the long form. */
const longKeys = new Map<string | number | undefined, string>([
  ['legend', 'position'],
  ['top', 'series'],
]);

/** Whether a path leads to the part of a long form that the short form is. */
export function isShortPart(path: Path): boolean {
  const [key, part] = path;
  if (path.length === 2) return longKeys.get(key) === part;
  return path.length === 3 && key === 'queries' && path[2] === 'query';
}

/** A query in its long form. */
export function longQuery(written: PromQLExpression | WrittenQuery): WrittenQuery {
  return typeof written === 'object' ? written : { query: written };
}

export function longLegend(written: WrittenFigure['legend']): Legend {
  return typeof written === 'string' ? { position: written } : (written ?? {});
}

export function longTop(written: WrittenFigure['top']): Top {
  return typeof written === 'number' ? { series: written } : (written ?? {});
}

/** A window alone is that of a mean. */
export function longRolling(written: string | RollingWindow): RollingWindow {
  return typeof written === 'string' ? { window: written } : written;
}
