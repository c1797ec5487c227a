import { dirname, join } from 'node:path';
import { StyxErrors } from '../../errors.js';
import { lockPath } from '../../lock/lock-file.js';
import { statePath } from '../../lock/state.js';
import { rulesText } from '../../make/rules.js';
import type { Manifest } from '../../manifest/manifest.js';
import { askMatrices, type AskOptions } from '../project/ask-matrices.js';
import { readOnlyProject } from '../project/project.js';
import { styxPackage } from '../../version.js';
import { namedByMake, sourcesOf } from './sources.js';
import { targetFiles } from '../../manifest/target-files.js';

/** What make is told of a manifest. Paths are as a Makefile of the working folder names them. */
export interface MakeRules {
  readonly rules: string;
  readonly outputs: readonly string[];
  /** What the outputs are made from. */
  readonly sources: readonly string[];
}

/**
 * Rules for make that build a manifest from its snapshots; no server is asked. `flags` say to
 * `styx build` which manifest it is. Throws why figures are not known: NOT_KEPT and its kin; USAGE
 * for what make cannot be told, and BAD_LOCK.
 */
export async function makeRules(
  written: Manifest,
  flags: readonly string[],
  options: AskOptions,
): Promise<MakeRules> {
  const project = readOnlyProject(written);
  const manifest = await askMatrices(written, project, options);
  const problems = manifest.figures.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new StyxErrors(problems);
  const { file, runsFile } = manifest;
  const { written: own, kept } = sourcesOf(manifest, options.nowMs);
  const files = {
    outputs: targetFiles(manifest).map(namedByMake),
    sources: [...own, ...kept].map(namedByMake),
  };
  const planned = [
    file,
    ...(runsFile === undefined ? [] : [runsFile]),
    lockPath(file),
    styxPackage,
  ];
  const rules = rulesText({
    ...files,
    planned: planned.map(namedByMake),
    built: namedByMake(join(statePath(dirname(file)), 'make.built')),
    options: flags,
  });
  return { rules, ...files };
}
