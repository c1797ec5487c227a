import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { isMissing } from '../../errors.js';
import { notFound, type Route } from '../route.js';

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The files that the manifest's figures, values and tables are built to, and no others. */
export const outputs: Route = {
  method: 'GET',
  path: '/outputs/',
  answer({ rest }, session) {
    const path = session.outputPath(rest);
    if (path === undefined) return notFound;
    try {
      // Somebody may have put a folder there, or a pipe, which would be read for ever.
      if (!statSync(path).isFile()) return notFound;
      const type = types[extname(path)] ?? 'text/plain; charset=utf-8';
      return { status: 200, type, body: readFileSync(path) };
    } catch (thrown) {
      if (isMissing(thrown)) return notFound;
      throw thrown;
    }
  },
};
