import { fileHash, textHash } from '../lock/file-hash.js';
import type { LockedFigure } from '../lock/lock.js';
import type { Figure } from '../manifest/manifest.js';
import { isDrawn } from '../output/registry.js';
import {
  builtInTemplates,
  type EngineName,
  engineNames,
  ownTemplates,
  type Sources,
} from '../output/template-files.js';
import type { PlannedFigure, PlannedWhole } from '../plan/plan.js';
import { styxVersion } from '../version.js';
import { canonicalText } from './canonical-text.js';

/** What a figure is drawn from besides its data and looks: hashes (SHA-256, in hex) by what they are of. */
export type MadeFrom = Readonly<Record<string, string>>;

/** All that a figure is made from now, as the lock has it. */
export type FigureInputs = Pick<LockedFigure, 'data' | 'made_from' | 'looks'>;

/** A figure before it is drawn, and its parts. */
export interface Drawable {
  readonly whole: PlannedWhole;
  readonly parts: readonly PlannedFigure[];
}

/** All that a figure is made from besides its data and the looks of its series. Throws TEMPLATE. */
export function madeFrom({ whole, parts }: Drawable): MadeFrom {
  const { figure, title } = whole;
  const files = ownFiles(figure, parts);
  return {
    figure: textHash(canonicalText({ title, figure: withoutParts(figure), parts })),
    styx: styxVersion(),
    templates: templatesHash(figure),
    ...Object.fromEntries(files.map(([name, path]) => [name, fileHash(path) ?? 'missing'])),
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

/** Tweaks, and files of foreign series. */
function ownFiles(figure: Figure, plans: readonly PlannedFigure[]): [string, string][] {
  const tweaks = scriptsOf(figure).flatMap((name) => figure.engine.tweaks[name] ?? []);
  const foreign = plans
    .flatMap(({ queries }) => queries)
    .flatMap(({ windows }) => windows.flatMap(({ file }) => file ?? []));
  return [
    ...tweaks.map(({ path }, i): [string, string] => [i === 0 ? 'tweak' : 'other tweak', path]),
    ...foreign.map(({ name, path }): [string, string] => [`file ${name}`, path]),
  ];
}

/** By what may change while Styx runs: one's own templates. */
const hashes = new Map<string, string>();

function templatesHash(figure: Figure): string {
  const names = scriptsOf(figure);
  const own = figure.engine.template?.path;
  const mine = names.map((name) => (own === undefined ? new Map() : ownTemplates(name, own)));
  const key = JSON.stringify([names, mine.map(textsOf)]);
  const known = hashes.get(key) ?? sourcesHash(...names.map(builtInTemplates), ...mine);
  hashes.set(key, known);
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
