import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryOf, timed } from '../measure.js';
import { pythonWith } from '../requirements.js';
import { rowsIn } from './rows.js';
import { requestsOf } from './requests.js';

const program = fileURLToPath(new URL('pandas_export.py', import.meta.url));

/** A script as people write it: json, a DataFrame, to_csv. */
export async function pandas(resources, url, query, range) {
  const output = join(resources.folder, 'pandas.csv');
  const requests = JSON.stringify(requestsOf(range));
  const command = [await pythonWith('pandas'), program, url, query, requests, output];
  const measured = await timed(resources, command);
  return { ...summaryOf([measured]), rows: await rowsIn(output) };
}
