import { defineConfig } from 'vitest/config';
import tests from './vitest.config.js';

/** Of `make compat`: all tests, and those that want a newer server than Debian 12 has. */
export default defineConfig({
  test: {
    ...tests.test,
    // The package's own test needs npm, which is not what is tried here.
    exclude: ['test/package.test.ts'],
  },
});
