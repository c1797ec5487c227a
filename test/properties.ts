import fc from 'fast-check';

/**
 * Properties are tried with the same values each time, or a change would be blamed for what it has not
 * done. `PROPERTY_RUNS=5000 npx vitest run test/chart` searches further, from a seed that it prints.
 */
const { PROPERTY_RUNS: runs } = process.env;
fc.configureGlobal(runs === undefined ? { seed: 20_231_114 } : { numRuns: Number(runs) });
