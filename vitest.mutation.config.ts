import { defineConfig } from 'vitest/config';

/** How Stryker runs the tests of a part (`scripts/mutation.js`), thousands of times: with few cases. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/few-cases.ts'],
    // These tests leave nothing behind in the modules, which are costly to load anew for each file.
    isolate: false,
  },
});
