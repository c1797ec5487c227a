import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They want the servers of `make compat`.
    exclude: ['test/compat/**'],
    setupFiles: ['test/properties.ts'],
    // Tests start real servers and engines on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
