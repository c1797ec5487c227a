import fc from 'fast-check';

/** For `make mutation`, which runs the tests thousands of times: few cases, and the same each time. */
fc.configureGlobal({ numRuns: 10, seed: 20_231_114 });
