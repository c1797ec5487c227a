/**
 * The t between -t and t of which Student's t distribution has the part `level` (from 0 to 1), with
 * a whole number of degrees of freedom from 1: `scipy.stats.t.ppf((1 + level) / 2, degrees)`.
 *
 * The part is a concave function of t, so Newton's steps from 0 come nearer from one side only.
 */
export function studentT(level: number, degrees: number): number {
  const known = knownT.get(degrees)?.get(level);
  if (known !== undefined) return known;
  const peak = 2 * densityAtZero(degrees);
  let t = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const slope = peak * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
    const next = t + (level - partWithin(t, degrees)) / slope;
    if (!(next > t)) break;
    t = next;
  }
  knownT.set(degrees, (knownT.get(degrees) ?? new Map<number, number>()).set(level, t));
  return t;
}

/** There are few degrees and levels, and each is asked for at every point of a band. */
const knownT = new Map<number, Map<number, number>>();
const MOST_STEPS = 200;

/**
 * The part of the distribution between -t and t, for t from 0. Abramowitz & Stegun, Handbook of
 * Mathematical Functions, 26.7.3 and 26.7.4: finite sums of positive terms.
 */
function partWithin(t: number, degrees: number): number {
  const hypotenuse = Math.hypot(t, Math.sqrt(degrees));
  const sine = t / hypotenuse;
  const cosine = Math.sqrt(degrees) / hypotenuse;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= cosine * cosine * ((k - 1) / k);
    sum += term;
  }
  if (!isOdd) return sine * sum;
  return (2 / Math.PI) * (Math.atan2(t, Math.sqrt(degrees)) + sine * sum);
}

/** Γ((n + 1) / 2) / (√(nπ) Γ(n / 2)) for n degrees, by steps of two from the known ones. */
function densityAtZero(degrees: number): number {
  let ratio = degrees % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let n = degrees % 2 === 1 ? 1 : 2; n < degrees; n += 2) ratio *= (n + 1) / n;
  return ratio / Math.sqrt(degrees * Math.PI);
}
