import { sep } from 'node:path';
import { locksBeside } from '../../lock/beside.js';
import { contentsOf, type Lock } from '../../lock/lock.js';

/** Tells of a file whether it may be another manifest's. Undefined where it is not known what these have. */
export type IsOfOthers = ((path: string) => boolean) | undefined;

/** Tells of outputs in the folder of a manifest. */
export function othersOutputs(manifest: string): IsOfOthers {
  return othersFiles(manifest, (lock) => [...contentsOf(lock).outputs.keys()]);
}

/** The same of snapshots, and of the values of labels. */
export function othersSnapshots(manifest: string): IsOfOthers {
  return othersFiles(manifest, (lock) => {
    const { data, values } = contentsOf(lock);
    const places = [...data.keys(), ...values.keys()];
    return places.flatMap((place) => [`${place}.json`, `${place}.json.gz`]);
  });
}

/** Locks do not say below which folder their files are: any that ends like one may be that. */
function othersFiles(manifest: string, namesIn: (lock: Lock) => string[]): IsOfOthers {
  const locks = locksBeside(manifest);
  if (locks === undefined) return undefined;
  const ends = locks.flatMap(namesIn).map((name) => `/${name}`.toLowerCase());
  return (path) => {
    const whole = path.replaceAll(sep, '/').toLowerCase();
    return ends.some((end) => whole.endsWith(end));
  };
}
