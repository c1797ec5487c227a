import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import tests from './vitest.config.js';

/** Of `npm run coverage`. */
export default mergeConfig(tests, {
  test: {
    // For the programs that tests start.
    env: { NODE_V8_COVERAGE: fileURLToPath(new URL('coverage/programs', import.meta.url)) },
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: './scripts/coverage-provider.js',
      reportsDirectory: 'coverage/report',
      include: ['src/**/*.{ts,tsx}'],
      // What ajv has written, and what runs in browsers.
      exclude: ['**/*.generated.*', 'src/page/**'],
      reporter: ['text', 'json-summary', 'html'],
      reportOnFailure: true,
      thresholds: { lines: 90 },
    },
  },
});
