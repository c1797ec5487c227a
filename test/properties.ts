import fc from 'fast-check';

/**
 * Properties are tried with the same values each time, or a change would be blamed for what it has not
 * done. `PROPERTY_RUNS=5000 npx vitest run test/chart` searches further, and `make fuzz` does so for
 * what reads text of others; from a seed that is printed where something is found.
 */
const { PROPERTY_RUNS: runs, FUZZ_CASES: cases } = process.env;
if (runs !== undefined) fc.configureGlobal({ numRuns: Number(runs) });
else if (cases === undefined) fc.configureGlobal({ seed: 20_231_114 });
