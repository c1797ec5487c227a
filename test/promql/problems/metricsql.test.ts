import { expect, it } from 'vitest';
import { parsedQuery } from '../../../src/promql/problems/calls.js';
import { functions } from '../../../src/promql/problems/functions.js';
import { metricsqlFunctions } from '../../../src/promql/problems/metricsql.js';
import { queryProblems } from '../../../src/promql/problems/query-problems.js';

it('MetricsQL has functions that PromQL does not have, and lists no others', () => {
  for (const name of ['rollup_rate', 'any', 'median', 'range_quantile', 'union'])
    expect(metricsqlFunctions).toContain(name);
  for (const name of metricsqlFunctions) {
    expect(functions.has(name)).toBe(false);
    const [problem] = queryProblems(parsedQuery(`${name}(up)`));
    expect(problem?.message).toBe(`PromQL has no function \`${name}\``);
  }
});
