import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeTextFile } from '../data/text-file.js';

/** A tweak with which matplotlib draws all points that it is given. */
export const wholeTweak = fileURLToPath(new URL('whole.tweak.py', import.meta.url));

/** Of more rows in one line of a PDF, pdftoppm says that it has no memory for them. */
const MOST_ROWS = 200_000;

/**
 * Breaks the line of a gnuplot script with one table: into tables of their own, since gnuplot makes
 * one line of what it draws without a pause. Each begins where the one before it ends.
 */
export async function breakLine(script) {
  const text = await readFile(script, 'utf8');
  await writeTextFile(script, pieces(text));
}

function* pieces(text) {
  let [begin, rows, count] = [0, 0, 1];
  const table = text.indexOf('\n', text.indexOf('$table1 << EndOfTable'));
  const end = text.indexOf('\nEndOfTable', table);
  for (let at = table; at < end;) {
    const next = text.indexOf('\n', at + 1);
    if (++rows % MOST_ROWS === 0) {
      yield `${text.slice(begin, next)}\nEndOfTable\n$table${++count} << EndOfTable`;
      begin = at;
    }
    at = next;
  }
  yield text.slice(begin, end);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  yield text
    .slice(end)
    .replace(/^ +\$table1 .*\n/m, (line) =>
      numbers.map((number) => line.replace('$table1', `$table${number}`)).join(''),
    );
}
