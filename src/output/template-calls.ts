import { StyxError } from '../errors.js';
import { helpers, listed, printed, verbatim } from './template-helpers.js';
import type { Place } from './template-syntax.js';
import { partOf } from './template-values.js';

/** What templates become calls of that no author writes. */
export const PRINT = '$print';
export const LIST = '$list';
export const PART = '$part';

export const blockNames = ['if', 'unless', 'each', 'with'];

const optional = new Set(['gpTexts', 'pyTexts', 'numbers']);

/** How many things each helper and each block is given: at least, and at most. */
export const argumentCounts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ...blockNames.map((name) => [name, [1, 1]] as const),
  ['verbatim', [1, 1]],
  ...Object.entries(helpers).map(([name, { length }]) => {
    const fewest = optional.has(name) ? 1 : length;
    return [name, [fewest, length]] as const;
  }),
]);

type Helper = (...given: unknown[]) => unknown;
type Placed = (error: StyxError, place: Place, template: string) => StyxError;

/** The helpers as Handlebars calls them; `placed` says where in a template an error is. */
export function helpersFor(placed: Placed): Record<string, Helper> {
  const own = Object.entries<Helper>(helpers).map(
    ([name, helper]) => [name, located((given) => helper(...given), placed)] as const,
  );
  return {
    ...Object.fromEntries(own),
    verbatim: located(([text], root) => verbatim(text, root), placed),
    [PRINT]: located(([value, name]) => printed(value, String(name)), placed),
    [LIST]: located(([value]) => listed(value), placed),
    [PART]: located(([from, ...names], root) => partOf(from, names.map(String), root), placed),
  };
}

function located(
  helper: (given: readonly unknown[], root: unknown) => unknown,
  placed: Placed,
): Helper {
  return (...all) => {
    const { data, loc } = optionsOf(all.at(-1));
    try {
      return helper(all.slice(0, -1), data.root);
    } catch (thrown) {
      if (thrown instanceof StyxError && loc !== undefined) throw placed(thrown, loc, loc.source);
      throw thrown;
    }
  };
}

/** What Handlebars gives last. */
interface Options {
  readonly data: { readonly root?: unknown };
  readonly loc?: Place & { readonly source: string };
}

function optionsOf(options: unknown): Options {
  return isOptions(options) ? options : { data: {} };
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && 'data' in value && 'loc' in value;
}
