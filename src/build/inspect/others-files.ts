import { sep } from 'node:path';
import { locksBeside } from '../../lock/beside.js';
import { contentsOf, type Lock } from '../../lock/lock.js';

/** Tells whether a file may be an output of another manifest in the folder of one. */
export function othersOutputs(manifest: string): (path: string) => boolean {
  return othersFiles(manifest, (lock) => [...contentsOf(lock).outputs.keys()]);
}

/** Tells whether a file may be a snapshot, or the values of a label, of another manifest there. */
export function othersSnapshots(manifest: string): (path: string) => boolean {
  return othersFiles(manifest, (lock) => {
    const { data, values } = contentsOf(lock);
    const places = [...data.keys(), ...values.keys()];
    return places.flatMap((place) => [`${place}.json`, `${place}.json.gz`]);
  });
}

/** Locks do not say below which folder their files are: any that ends like one may be that. */
function othersFiles(
  manifest: string,
  namesIn: (lock: Lock) => string[],
): (path: string) => boolean {
  const locks = locksBeside(manifest);
  if (locks === undefined) return () => true;
  const ends = locks.flatMap(namesIn).map((name) => `/${name}`.toLowerCase());
  return (path) => {
    const whole = path.replaceAll(sep, '/').toLowerCase();
    return ends.some((end) => whole.endsWith(end));
  };
}
