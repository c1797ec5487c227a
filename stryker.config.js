/** For Stryker, of one part of src at a time: `scripts/mutation.js` says which. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // A mutant of a constant is seen only where all tests are started anew: hours, for tables of names.
  ignoreStatic: true,
  concurrency: 2,
  incremental: true,
  thresholds: { break: 80 },
  // What the tests do not read is not copied.
  ignorePatterns: ['bench', 'coverage', 'dist', 'docs', 'examples'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
};
