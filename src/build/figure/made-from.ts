import { textHash } from '../../files/text-hash.js';
import type { LockedFigure } from '../../lock/lock.js';
import type { Figure } from '../../manifest/manifest.js';
import { isDrawn } from '../../output/registry.js';
import {
  builtInTemplates,
  type EngineName,
  engineNames,
  ownTemplates,
  type Sources,
} from '../../output/template-files.js';
import { tweakText } from '../../output/tweak.js';
import type { PlannedFigure, PlannedWhole } from '../../plan/plan.js';
import { styxVersion } from '../../version.js';
import { canonicalText } from './canonical-text.js';

/** What a figure is drawn from besides its data and looks: hashes (SHA-256, in hex) by what they are of. */
export type MadeFrom = Readonly<Record<string, string>>;

/** All that a figure is made from now, as the lock has it. */
export type FigureInputs = Pick<LockedFigure, 'data' | 'made_from' | 'looks'>;

/** A figure before it is drawn, and its parts. */
export interface Drawable {
  readonly whole: PlannedWhole;
  readonly parts: readonly PlannedFigure[];
  /** Of the files of its foreign series, as they were when they were read; by their absolute paths. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * All that a figure is made from besides its data and the looks of its series. Throws TEMPLATE, and
 * MANIFEST_VALUE for a tweak that cannot be read.
 */
export function madeFrom({ whole, parts, hashes }: Drawable): MadeFrom {
  const { figure, title } = whole;
  return {
    figure: textHash(canonicalText({ title, figure: withoutParts(figure), parts })),
    styx: styxVersion(),
    templates: templatesHash(figure),
    ...Object.fromEntries([...tweaks(figure), ...foreignFiles(parts, hashes)]),
  };
}

/** What is said of a figure besides its parts, which are planned: that of the only one is all of it. */
function withoutParts(figure: Figure): object | undefined {
  if (figure.panels === undefined) return undefined;
  const { parts: _parts, ...composition } = figure.panels;
  return { ...figure, panels: composition };
}

/** The hash of all that a figure is made from, its data too. */
export function renderHash({ data, made_from: made, looks }: FigureInputs): string {
  const hashes = Object.entries(data).map(([place, { hash }]) => [place, hash]);
  const numbers = Object.entries(looks).map(([label, all]) => [label, Object.entries(all).sort()]);
  return textHash(JSON.stringify([Object.entries(made).sort(), hashes.sort(), numbers.sort()]));
}

function tweaks(figure: Figure): [string, string][] {
  return scriptsOf(figure)
    .flatMap((name) => figure.engine.tweaks[name] ?? [])
    .map((file, i) => [i === 0 ? 'tweak' : 'other tweak', textHash(tweakText(file) ?? '')]);
}

function foreignFiles(
  parts: readonly PlannedFigure[],
  hashes: Drawable['hashes'],
): [string, string][] {
  return parts
    .flatMap(({ queries }) => queries)
    .flatMap(({ windows }) => windows.flatMap(({ file }) => file ?? []))
    .map(({ name, path }) => [`file ${name}`, hashes.get(path) ?? 'missing']);
}

/** By what may change while Styx runs: one's own templates. */
const templateHashes = new Map<string, string>();

function templatesHash(figure: Figure): string {
  const names = scriptsOf(figure);
  const own = figure.engine.template?.path;
  const mine = names.map((name) => (own === undefined ? new Map() : ownTemplates(name, own)));
  const key = JSON.stringify([names, mine.map(textsOf)]);
  const known = templateHashes.get(key) ?? sourcesHash(...names.map(builtInTemplates), ...mine);
  templateHashes.set(key, known);
  return known;
}

/** In whose languages a figure has scripts, be it one that is an output or one that draws it. */
export function scriptsOf({ formats, engine }: Figure): EngineName[] {
  return engineNames.filter(
    (name) => formats.includes(name) || (name === engine.name && formats.some(isDrawn)),
  );
}

function sourcesHash(...all: readonly Sources[]): string {
  return textHash(JSON.stringify(all.map(textsOf)));
}

const textsOf = (some: Sources) => [...some].map(([name, { text }]) => [name, text]).sort();
