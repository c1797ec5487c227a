import { notFound, type Route } from '../route.js';

/** `/figures/NAME.svg`: a figure as its engine drew it last, at another `?` whenever it changes. */
export const pictures: Route = {
  method: 'GET',
  path: '/figures/',
  answer({ rest }, session) {
    const svg = session.picture(rest.replace(/\.svg$/, ''));
    return svg === undefined ? notFound : { status: 200, type: 'image/svg+xml', body: svg };
  },
};
