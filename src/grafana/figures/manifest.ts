import type { Figure } from '../../manifest/schema.generated.js';

/** A figure of a dashboard's panel, and what is said above it. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The title of the panel, and that of its row. */
  readonly title: string;
  readonly row: string | undefined;
  /** What remarks call its panel. */
  readonly of: string;
}

/** A variable of the manifest; without a text where nobody knows it. */
export interface NamedVariable {
  readonly name: string;
  readonly text: string | undefined;
  /** What the dashboard calls it. */
  readonly of: string;
}

/** A manifest, as far as a dashboard says what is in it. */
export interface ImportedManifest {
  readonly title: string;
  /** A URL; undefined where nothing says where the data are. */
  readonly prometheus: string | undefined;
  readonly timezone: string | undefined;
  readonly variables: readonly NamedVariable[];
  readonly defaults: Figure;
  readonly figures: readonly NamedFigure[];
}

/** Keys that figures share by `defaults`. */
const shareable = ['range', 'step', 'gaps', 'legend'] as const;

/** Moves what all figures say alike to the defaults, and the range that most of them have. */
export function withDefaults(figures: readonly NamedFigure[]): {
  readonly defaults: Figure;
  readonly figures: readonly NamedFigure[];
} {
  const defaults: Figure = {};
  for (const key of shareable) {
    const common = commonIn(figures, key);
    if (common !== undefined) Object.assign(defaults, { [key]: common });
  }
  return {
    defaults,
    figures: figures.map((one) => ({ ...one, figure: without(one.figure, defaults) })),
  };
}

function commonIn(figures: readonly NamedFigure[], key: (typeof shareable)[number]): unknown {
  const counts = new Map<string, { value: unknown; count: number }>();
  for (const { figure } of figures) {
    const value = figure[key];
    if (value === undefined) continue;
    const text = JSON.stringify(value);
    counts.set(text, { value, count: (counts.get(text)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) return undefined;
  // A whole one takes the place of that of the defaults.
  if (key === 'range') return most.value;
  return figures.length > 1 && most.count === figures.length ? most.value : undefined;
}

function without(figure: Figure, defaults: Figure): Figure {
  const kept = Object.entries(figure).filter(([key, value]) => {
    const shared: unknown = Reflect.get(defaults, key);
    return JSON.stringify(shared) !== JSON.stringify(value);
  });
  return Object.fromEntries(kept);
}
