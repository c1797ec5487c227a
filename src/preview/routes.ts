import type { Route } from './route.js';
import { assets } from './routes/assets.js';
import { data } from './routes/data.js';
import { events } from './routes/events.js';
import { outputs } from './routes/outputs.js';
import { page } from './routes/page.js';
import { pictures } from './routes/pictures.js';

/** All that the server answers. */
export const routes: readonly Route[] = [page, assets, events, pictures, outputs, data];
