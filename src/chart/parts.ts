import { type NonEmpty, mapped } from '../non-empty.js';
import { panelLetter } from '../manifest/panel-letter.js';
import type { Choice } from './choice.js';
import type { ChartInput, FigureInput } from './input.js';
import { type ChartKind, kindOf } from './kinds.js';

/** A part of a figure, and which of its series are drawn. */
export interface Part {
  readonly input: ChartInput;
  readonly kind: ChartKind;
  readonly choice: Choice;
  /** What messages call its panel: `(b)`; undefined where a figure is not composed. */
  readonly letter: string | undefined;
}

/** The parts of a figure, of each of which the series have been chosen. */
export function partsOf(
  { parts, composition }: FigureInput,
  choices: readonly Choice[],
): NonEmpty<Part> {
  return mapped(parts, (input, i): Part => {
    const choice = choices[i];
    if (choice === undefined) throw new Error('the series of each part have been chosen');
    const letter = composition && `(${panelLetter(i)})`;
    return { input, kind: kindOf(input.drawing), choice, letter };
  });
}

/** What is said of a part, which says so itself where it is one of several. */
export function saidOf({ letter }: Pick<Part, 'letter'>, texts: readonly string[]): string[] {
  return letter === undefined ? [...texts] : texts.map((text) => `panel ${letter}: ${text}`);
}
