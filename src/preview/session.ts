import { join } from 'node:path';
import type { Manifest } from '../manifest/manifest.js';
import { targetFiles } from '../manifest/target-files.js';
import { styxVersion } from '../version.js';
import { type AskedServers, openServers } from './asked-servers.js';
import type { Pictures } from './pictures.js';
import type { ProjectView } from '../view/project-view.js';

/** What a preview shows, for the routes of its server. */
export interface Session {
  readonly view: () => ProjectView;
  /** The last one that had no mistakes, with the figures of all matrices; undefined before there is one. */
  readonly manifest: () => Manifest | undefined;
  /** The SVG of a figure; undefined where there is none. */
  readonly picture: (figure: string) => Uint8Array | undefined;
  /** The absolute path of an output, given its path below their folder; undefined where it is no output. */
  readonly outputPath: (name: string) => string | undefined;
  /** The servers of that manifest. */
  readonly servers: AskedServers;
  /** Tells that the view is another; returns what ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

/** A session for who changes what it shows. */
export interface OpenSession extends Session {
  readonly change: (change: Partial<ProjectView>) => void;
  readonly useManifest: (manifest: Manifest) => void;
}

const nothingYet: Omit<ProjectView, 'styx' | 'isOffline'> = {
  manifest: '',
  isBuilding: true,
  problems: [],
  warnings: [],
  figures: [],
  numbers: [],
  servers: [],
};

export function openSession({ svgOf }: Pick<Pictures, 'svgOf'>, isOffline: boolean): OpenSession {
  const listeners = new Set<() => void>();
  let manifest: Manifest | undefined;
  let view: ProjectView = { ...nothingYet, styx: styxVersion(), isOffline };
  return {
    view: () => view,
    manifest: () => manifest,
    servers: openServers(() => manifest, isOffline),
    picture: svgOf,
    outputPath: (name) => manifest && outputIn(manifest, name),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      view = { ...view, ...change };
      listeners.forEach((tell) => tell());
    },
    useManifest: (used) => (manifest = used),
  };
}

function outputIn(manifest: Manifest, name: string): string | undefined {
  const path = join(manifest.outputDir, name);
  return targetFiles(manifest).find((target) => target === path);
}
