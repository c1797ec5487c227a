/**
 * What `${name}` is in queries by itself, besides `range`, where the manifest has no variable of that name:
 * the step of the query, and a range for `rate` that has enough samples at any step.
 */
export const stepVariables = ['step', 'rate_interval'] as const;
