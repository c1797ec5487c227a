import { describe, expect, it } from 'vitest';
import { type Filling, queryView } from '../../src/preview/query-view.js';
import { figure, manifest } from '../manifest/given.js';

const last = 'range: {last: 1h}';
const quarters = 'range: {quarter: 2026Q2}, compare: previous';

/** How a query of a figure is shown. */
function shown(query: string, more: string, fillingOf: (known: Filling) => Filling | undefined) {
  const text = `
prometheus: http://localhost:9090
vars: {window: 5m}
figures: {f: {query: '${query}', ${more}}}
`;
  const of = figure(text);
  return queryView(
    of,
    of.queries[0],
    fillingOf({ vars: manifest(text).vars, nowMs: Date.UTC(2027, 0) }),
  );
}

const known = (filling: Filling): Filling => filling;

describe('a query on the page', () => {
  it('is as servers are asked it', () => {
    const view = shown('rate(x[${window}]) + y[${range}]', last, known);
    expect(view).toMatchObject({ text: 'rate(x[5m]) + y[1h]', each: [], windows: [] });
    expect(shown('rate(x[${window}])', quarters, known)).toMatchObject({
      ...{ text: 'rate(x[5m])', each: [] },
    });
  });

  it('is as the manifest has it where it is not the same each time, with what is asked', () => {
    expect(shown('x[${range}]', quarters, known)).toMatchObject({
      ...{ text: 'x[${range}]', each: ['x[13w]', 'x[90d]'] },
    });
  });

  it('is as the manifest has it where nobody knows what would be asked', () => {
    const nobody = () => undefined;
    expect(shown('x[${range}]', last, nobody)).toMatchObject({ text: 'x[${range}]', each: [] });
  });
});
