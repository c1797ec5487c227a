import { spawn } from 'node:child_process';

/** Opens a URL in the user's browser, which outlives this process. `onFailure` is called where that fails. */
export function openUrl(url: string, onFailure: () => void): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== 0) onFailure();
  });
  child.unref();
}
