import { oldestNode, styxVersion } from '../version.js';
import { type Diagnosis, well } from './diagnosis.js';

/** Whether a version of Node.js, `20.19.1`, is one that Styx runs on. */
export function nodeDiagnosis(version: string): Diagnosis {
  const oldest = oldestNode();
  const says = `${version}, and Styx ${styxVersion()}`;
  if (!isOlder(version, oldest)) return well('Node.js', says);
  return {
    ...{ name: 'Node.js', status: 'error', says: `${version}: Styx needs ${oldest} or newer` },
    remedy: 'install a newer one, from https://nodejs.org or with nvm: nvm install --lts',
  };
}

function isOlder(version: string, oldest: string): boolean {
  const numbers = version.split('.').map(Number);
  const least = oldest.split('.').map(Number);
  const at = least.findIndex((one, i) => one !== numbers[i]);
  return at !== -1 && (numbers[at] ?? 0) < (least[at] ?? 0);
}
