import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notFound, type Route } from '../route.js';

/** Where `scripts/bundle-page.js` puts what runs in the browser. */
const folder = fileURLToPath(new URL('../../page/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Scripts and styles of the page: the files of one folder, by their names. */
export const assets: Route = {
  method: 'GET',
  path: '/assets/',
  answer({ rest }) {
    const type = types[extname(rest)];
    if (type === undefined || !readdirSync(folder).includes(rest)) return notFound;
    return { status: 200, type, body: readFileSync(join(folder, rest)) };
  },
};
