import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('static-process.js', import.meta.url));

/** A server in a process of its own that gives the same file for every request. */
export async function startStaticServer(resources, file) {
  const command = [process.execPath, program, file];
  const child = resources.start(command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${String(port).trim()}` };
}
