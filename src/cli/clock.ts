/** The clock's time, ms, in whole seconds: a lock and a snapshot say it so. */
export const wholeSecondMs = (): number => Math.floor(Date.now() / 1000) * 1000;
