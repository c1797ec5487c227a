/**
 * `make mutation`: what the tests notice of small mistakes in the parts that decide which numbers a paper
 * gets. Runs Stryker for each part, or for those that are named, and prints a table of the scores: the
 * share of mutants that a test has failed for, or not come to an end. Ends with exit code 1 where one is
 * below `thresholds.break` of stryker.config.js.
 *
 * What is known of mutants that no change has touched is kept in `reports/mutation`.
 */
import { Stryker } from '@stryker-mutator/core';

/** What is changed, and the tests that are to notice: those of the part alone, which need no program or server. */
const parts = {
  plan: { mutate: ['src/plan/**/*.ts'], testFiles: ['test/plan/**/*.test.ts'] },
  promql: { mutate: ['src/promql/**/*.ts'], testFiles: ['test/promql/**/*.test.ts'] },
  scanner: {
    mutate: [
      'src/prometheus/{matrix-scanner,answer-scanner,json-input,json-value}.ts',
      'src/prometheus/native-histogram.ts',
      'src/prometheus/{sample,sample-run,expected-samples}.ts',
    ],
    testFiles: [
      'test/prometheus/{matrix-scanner,native-histogram,expected-samples,sample}.test.ts',
    ],
  },
  lock: { mutate: ['src/lock/**/*.ts'], testFiles: ['test/lock/**/*.test.ts'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  throw new Error(`no such part: ${unknown.join(', ')} (${Object.keys(parts).join(', ')})`);
}

const rows = [];
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const results = await new Stryker({
    ...parts[name],
    incrementalFile: `reports/mutation/${name}.json`,
  }).runMutationTest();
  rows.push({ name, counts: countsOf(results) });
}
const all = rows.map(({ counts }) => counts).reduce(added);
const table = [...rows, ...(rows.length > 1 ? [{ name: 'all', counts: all }] : [])];
console.log('\n| part | mutants | killed | timeout | survived | no coverage | score |');
console.log('| --- | --: | --: | --: | --: | --: | --: |');
for (const { name, counts } of table) console.log(rowOf(name, counts));

function countsOf(results) {
  const of = (status) => results.filter((result) => result.status === status).length;
  return [of('Killed'), of('Timeout'), of('Survived'), of('NoCoverage')];
}

function added(some, others) {
  return some.map((count, i) => count + others[i]);
}

function rowOf(name, counts) {
  const [killed, timeout] = counts;
  const mutants = counts.reduce((sum, count) => sum + count);
  const score = ((100 * (killed + timeout)) / mutants).toFixed(1);
  return `| ${[name, mutants, ...counts, `${score} %`].join(' | ')} |`;
}
