const { FUZZ_CASES: asked } = process.env;

/** How many cases a property is tried with: few in the tests, as many as `make fuzz` says there. */
export const casesOf = (few: number): number => (asked === undefined ? few : Number(asked));

/** For a property of so many cases: what a test may take on a machine that does other things, ms. */
export const timeFor = (cases: number): number => 60_000 + 100 * cases;
