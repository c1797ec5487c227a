/** Calls of the file system: of `node:fs/promises`, and of what it has opened. */
interface Calls {
  readonly files: readonly string[];
  readonly opened: readonly string[];
}

export const allCalls: Calls = {
  files: ['open', 'readFile', 'writeFile', 'rename', 'rm', 'link', 'stat'],
  opened: ['writeFile', 'sync', 'chmod'],
};

/** Those between which something else is left behind. */
export const changingCalls: Calls = {
  files: ['rename', 'rm', 'link'],
  opened: ['sync'],
};

/** A process that is killed at that one of such calls, of those from its lock on. */
export const killedAt = (
  call: number,
  { files, opened }: Calls,
): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import files from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const handle = await files.open('/dev/null');
    const calls = Object.getPrototypeOf(handle);
    await handle.close();
    let isLocking = false;
    let left = ${call};
    const killing = (from, name) => {
      const real = from[name];
      from[name] = function (...given) {
        isLocking ||= given.slice(0, 2).some((path) => String(path).endsWith('.lock'));
        if (isLocking && left-- === 0) process.kill(process.pid, 'SIGKILL');
        return real.apply(this, given);
      };
    };
    for (const name of ${JSON.stringify(files)}) killing(files, name);
    for (const name of ${JSON.stringify(opened)}) killing(calls, name);
    syncBuiltinESMExports();`)}`,
});
