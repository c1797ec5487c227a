import { fileURLToPath } from 'node:url';

/** The built program, as it is published. */
export const styx = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** A command line of Styx. */
export const styxCommand = (...parameters) => [process.execPath, styx, ...parameters];
