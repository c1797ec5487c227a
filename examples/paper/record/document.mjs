// Writes the document that the server serves: what an API of orders might answer, 150 kB of JSON.
//
//   node document.mjs > orders.json
//
// The numbers are drawn with a fixed seed, so that it is the same document each time.
const products = ['lamp', 'chair', 'desk', 'shelf', 'drawer', 'sofa', 'carpet', 'mirror', 'stool'];
const colours = ['black', 'white', 'oak', 'walnut', 'green', 'blue', 'red', 'grey'];
const places = ['Aachen', 'Berlin', 'Cottbus', 'Dresden', 'Essen', 'Freiburg', 'Gera', 'Hamburg'];

let state = 2026;
/** A number from 0 to below `end`: the generator is mulberry32. */
function below(end) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (((mixed ^ (mixed >>> 14)) >>> 0) * end) / 2 ** 32;
}

const whole = (end) => Math.floor(below(end));
const one = (list) => list[whole(list.length)];

function order(number) {
  return {
    order: `2026-${String(number).padStart(6, '0')}`,
    at: new Date(1.79e12 + number * 60_000 + whole(60_000)).toISOString(),
    customer: whole(2 ** 32).toString(16),
    city: one(places),
    items: Array.from({ length: 1 + whole(4) }, () => ({
      product: `${one(products)}, ${one(colours)}`,
      quantity: 1 + whole(5),
      price: Number((5 + below(500)).toFixed(2)),
    })),
    paid: below(1) < 0.8,
  };
}

const orders = Array.from({ length: 600 }, (_, number) => order(number));
process.stdout.write(JSON.stringify(orders));
