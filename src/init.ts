import { basename, join, relative } from 'node:path';
import { type Beginner, type Beginning, chosenFigures, metServer } from './init/dialogue.js';
import { type Drawer, drawerHere } from './init/drawer.js';
import { manifestText } from './init/manifest-text.js';
import { meet, type MeetOptions, type MetServer } from './init/meet.js';
import type { Proposal } from './init/proposal.js';
import { installedAt, writeProject, type WrittenProject } from './init/write-project.js';

export interface InitOptions extends MeetOptions, Beginner {
  readonly onMet: (met: MetServer) => void;
}

/** What was written, and how Styx is called there. */
export interface NewProject extends WrittenProject {
  readonly styx: string;
  /** Whether it is installed in the project. */
  readonly isInstalled: boolean;
  readonly outputs: readonly string[];
  readonly drawer: Drawer;
}

/**
 * Makes a new project of what a server has, which a person is asked for, and for the figures, where there is
 * one; nothing that is there is written over. Throws as `meet` does, EXISTS, UNWRITABLE and INTERRUPTED.
 */
export async function initProject(beginning: Beginning, options: InitOptions): Promise<NewProject> {
  const { env, signal } = options;
  // Python takes its time to say that it is there.
  const drawing = drawerHere(env, signal);
  drawing.catch(() => undefined);
  const met = await metServer(beginning, options, (keys) => meet(keys, options), signal);
  options.onMet(met);
  const figures = await chosenFigures(met.proposals, options);
  return createProject({ met, figures, drawer: await drawing }, options);
}

interface Chosen {
  readonly met: MetServer;
  readonly figures: readonly Proposal[];
  readonly drawer: Drawer;
}

async function createProject(
  { met, figures, drawer }: Chosen,
  { folder, signal }: InitOptions,
): Promise<NewProject> {
  const { keys, scrapeMs } = met;
  const installed = installedAt(folder);
  const place = installed ?? 'node_modules/styx-figures';
  const schema = `./${join(place, 'schemas/styx.schema.json')}`;
  const styx = installed === undefined ? 'styx' : 'npx styx';
  const ending = drawer === 'nobody' ? 'csv' : 'pdf';
  const outputs = figures.map(({ name }) => `figures/${name}.${ending}`);
  const secrets = 'file' in keys.access ? secretNames(folder, keys.access.file) : [];
  const manifest = manifestText({ server: keys, scrapeMs, figures, drawer, schema });
  const written = await writeProject({ folder, manifest, secrets, outputs, styx, signal });
  return { ...written, styx, isInstalled: installed !== undefined, outputs, drawer };
}

/** As .gitignore has a file that is below its folder. */
function secretNames(folder: string, file: string): string[] {
  const below = relative(folder, join(folder, file));
  return below.startsWith('..') || basename(below) === '' ? [] : [`/${below}`];
}
