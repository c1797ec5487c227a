import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timed } from '../measure.js';
import { requestsOf } from './requests.js';

/** The floor: the same requests, one after another over one connection, and the bytes thrown away. */
export async function curl(resources, url, query, range) {
  const requests = requestsOf(range).map(({ start, end, step }) => [
    ...['-s', '-o', '/dev/null', '-w', '%{http_code} %{size_download}\\n'],
    ...['-H', 'Accept-Encoding: identity', '--data-urlencode', `query=${query}`],
    ...['-d', `start=${start}&end=${end}&step=${step}`, `${url}/api/v1/query_range`],
  ]);
  const command = requests.reduce((line, request) => [...line, '--next', ...request]);
  const output = join(resources.folder, 'curl.txt');
  const measured = await timed(resources, ['curl', ...command], output);
  const answers = (await readFile(output, 'utf8')).trim().split('\n');
  if (answers.length !== requests.length || answers.some((answer) => !answer.startsWith('200 '))) {
    throw new Error(`curl was not answered as it should be:\n${answers.join('\n')}`);
  }
  return measured;
}
