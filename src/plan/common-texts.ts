import { type Position, StyxError } from '../errors.js';
import { fillVariables, variableNames } from '../manifest/interpolate.js';
import type { NonEmpty } from '../non-empty.js';
import type { Variables, Window } from './windows.js';

type Valued = Pick<Window, 'values'>;

/** What is the same in all of several windows or parts. */
export function inCommon([first, ...others]: NonEmpty<Valued>): Variables {
  return new Map(
    [...first.values].filter(([name, value]) =>
      others.every(({ values }) => values.get(name) === value),
    ),
  );
}

/**
 * A text of a whole figure, filled in with what is the same in all of its windows or parts. Throws
 * MANIFEST_VALUE for what is not: that there is such a variable was checked when the manifest was loaded.
 */
export function fillCommon(
  text: string,
  all: NonEmpty<Valued>,
  position: () => Position | undefined,
): string {
  const common = inCommon(all);
  const differing = variableNames(text).find((name) => !common.has(name));
  if (differing !== undefined) throw differs(differing, all, position());
  return fillVariables(text, common);
}

/** MANIFEST_VALUE for a variable that is not the same in all. */
export function differs(
  name: string,
  all: readonly Valued[],
  position: Position | undefined,
): StyxError {
  const texts = [...new Set(all.flatMap(({ values }) => values.get(name) ?? []))];
  const some = texts.length > 3 ? [...texts.slice(0, 3), '…'] : texts;
  const which = some.length > 1 ? `: ${some.join(', ')}` : '';
  const message = `\`\${${name}}\` stands for one text, and differs within the figure${which}`;
  return new StyxError('MANIFEST_VALUE', message, {
    position,
    hint:
      name === 'range'
        ? 'leave it out here'
        : `leave it out here: \`label: '{{${name}}}'\` tells series apart, and \`facet: ${name}\` makes panels`,
  });
}
