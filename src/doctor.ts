import { dirname, relative } from 'node:path';
import type { PlacedWindow } from './build/answers/planned.js';
import { projectStatus } from './build/inspect/status.js';
import { counted } from './counted.js';
import { allIll, type Diagnosis, type Section, well } from './doctor/diagnosis.js';
import { engineDiagnoses } from './doctor/engines.js';
import { folderDiagnoses, temporaryFolder } from './doctor/folders.js';
import { nodeDiagnosis } from './doctor/node.js';
import { serverSection } from './doctor/server.js';
import { statePath } from './lock/state.js';
import { askedEndpoints } from './manifest/asked-endpoints.js';
import type { Manifest } from './manifest/manifest.js';
import { endpointKey } from './manifest/server.js';
import { openTunnels } from './prometheus/tunnel.js';
import { openEngines } from './render/engines.js';

export type { Section } from './doctor/diagnosis.js';

/** The manifest of a project, as far as there is one. */
export type FoundManifest =
  | { readonly is: 'missing' }
  | { readonly is: 'read'; readonly manifest: Manifest }
  /** What reading it has thrown. */
  | { readonly is: 'broken'; readonly thrown: unknown };

export interface DoctorOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Of Node.js: `20.19.1`. */
  readonly nodeVersion: string;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * Looks at what Styx needs here: the machine, the project, and each server that it asks. Writes nothing but
 * temporary files. Throws the signal's reason.
 */
export async function examine(found: FoundManifest, options: DoctorOptions): Promise<Section[]> {
  const manifest = found.is === 'read' ? found.manifest : undefined;
  const [machine, servers] = await Promise.all([
    machineSection(manifest, options),
    manifest === undefined ? [] : serverSections(manifest, options),
  ]);
  return [machine, ...projectSections(found, options), ...servers];
}

/** A page with nothing on it takes a second, and some more where LaTeX reads its files for the first time. */
const TRIAL_MS = 45_000;

const MEND = 'mend it there: styx schema KEY says what may be written for a key';
const RELOCK =
  'bring styx.lock back from git, or make it anew of the data that are kept: styx lock';

async function machineSection(
  manifest: Manifest | undefined,
  { env, signal, nodeVersion, cwd }: DoctorOptions,
): Promise<Section> {
  const { python, gnuplot } = manifest ?? {};
  const engines = openEngines({ python, gnuplot, env, signal, timeoutMs: TRIAL_MS });
  const folders = [
    { path: temporaryFolder(), isNeeded: true },
    ...(manifest === undefined ? [{ path: cwd, isNeeded: false }] : []),
  ];
  try {
    const drawn = await engineDiagnoses(engines, manifest);
    const written = folderDiagnoses(folders, cwd);
    return { of: 'this machine', diagnoses: [nodeDiagnosis(nodeVersion), ...drawn, ...written] };
  } finally {
    await engines.close();
  }
}

function projectSections(found: FoundManifest, { cwd }: DoctorOptions): Section[] {
  switch (found.is) {
    case 'missing':
      return [];
    case 'broken':
      return [
        { of: 'the project', diagnoses: allIll({ name: 'manifest', remedy: MEND }, found.thrown) },
      ];
    case 'read': {
      const { file, outputDir, dataDir, figures, matrices } = found.manifest;
      const folder = dirname(file);
      const paths = [folder, outputDir, dataDir, statePath(folder)];
      const folders = folderDiagnoses(
        paths.map((path) => ({ path, isNeeded: true })),
        cwd,
      );
      const more = matrices.length === 0 ? '' : ', and those of matrices';
      const manifest = well(
        'manifest',
        `${relative(cwd, file)}: ${counted(figures.length, 'figure')}${more}`,
      );
      return [{ of: 'the project', diagnoses: [manifest, ...folders] }];
    }
  }
}

async function serverSections(manifest: Manifest, options: DoctorOptions): Promise<Section[]> {
  const { unkept, problems } = await unkeptOf(manifest, options);
  const tunnels = openTunnels();
  const asked = askedEndpoints(manifest);
  const names = new Set(asked.map(({ name }) => name));
  const others = manifest.endpoints.filter(({ name }) => !names.has(name));
  const sections = await Promise.all([
    ...asked.map((endpoint) => {
      const own = unkept.filter(
        ({ window }) => endpointKey(window.endpoint) === endpointKey(endpoint),
      );
      return serverSection(endpoint, own, { ...options, tunnels });
    }),
    ...others.map(async (endpoint) =>
      unneeded(await serverSection(endpoint, [], { ...options, tunnels })),
    ),
  ]);
  return [...(problems.length === 0 ? [] : [{ of: 'the lock', diagnoses: problems }]), ...sections];
}

/** Of a server that is named, and not asked: nothing fails of it. */
function unneeded({ of, diagnoses }: Section): Section {
  return {
    of: `${of}, which nothing asks`,
    diagnoses: diagnoses.map((one) => (one.status === 'ok' ? one : { ...one, status: 'warning' })),
  };
}

/** What builds would ask servers. */
async function unkeptOf(
  manifest: Manifest,
  { nowMs, signal }: DoctorOptions,
): Promise<{ readonly unkept: readonly PlacedWindow[]; readonly problems: Diagnosis[] }> {
  try {
    const how = { nowMs, signal, isForced: false, isUpdating: false, isWhole: true };
    const { figures, numbers } = await projectStatus(manifest, how);
    const items = [...figures, ...(numbers === undefined ? [] : [numbers])];
    return { unkept: items.flatMap(({ asked }) => asked), problems: [] };
  } catch (thrown) {
    signal.throwIfAborted();
    return { unkept: [], problems: allIll({ name: 'lock', remedy: RELOCK }, thrown) };
  }
}
