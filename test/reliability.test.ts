import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  partsOf,
  queriesOf2,
  queriesOf3,
  queriesOfVictoriaMetrics,
  queriesWithLookback,
} from './differential/queries.js';
import { type Fault, faults } from './faults/catalogue.js';

/** What docs/reliability.md says of the tests, as far as it does not depend on when they have run. */
const page = readFileSync(new URL('../docs/reliability.md', import.meta.url), 'utf8');

/** The cells of the rows of a table, by what is in its first column. */
function tableUnder(heading: string): Map<string, readonly string[]> {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const rows = own.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  return new Map(cells.slice(2).map(([, first = '', ...others]) => [first, others.slice(0, -1)]));
}

function outcomeOf({ becomes }: Fault): string {
  if ('code' in becomes) return `\`${becomes.code}\``;
  return becomes.warns === undefined ? 'every figure right' : 'every figure right, and a warning';
}

it('names every fault, and what becomes of it', () => {
  const expected = faults.map((fault) => [fault.what, [outcomeOf(fault)]] as const);
  expect([...tableUnder('Faults')]).toEqual(expected);
  expect(page).toContain(`${faults.length} faults`);
});

it('says how many queries are asked in parts, and how many answers are compared', () => {
  const { even, changing } = partsOf;
  const counts = (
    kind: 'prometheus' | 'victoriametrics',
    evenly: readonly string[],
    changingly = evenly,
  ) => [
    String(new Set([...evenly, ...changingly]).size),
    String(evenly.length * even[kind].length + changingly.length * changing[kind].length),
  ];
  const rows = [...tableUnder('Answers in parts')].map(([server, cells]) => [
    server.replace(/(\d+)\.\S+/, '$1'),
    cells.slice(0, 2),
  ]);
  const both = (queries: (stepMs: number) => readonly string[]) =>
    counts('victoriametrics', queries(even.stepMs), queries(changing.stepMs));
  const ofVictoriaMetrics = [
    ['VictoriaMetrics 1', both(queriesOfVictoriaMetrics)],
    ['VictoriaMetrics 1 with `max_lookback`', both(queriesWithLookback)],
  ];
  expect(rows).toEqual([
    ['Prometheus 2', counts('prometheus', queriesOf2)],
    ['Prometheus 3', counts('prometheus', queriesOf3)],
    ...ofVictoriaMetrics,
    ...ofVictoriaMetrics,
  ]);
});
