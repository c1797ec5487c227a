/** By which metrics can be sorted. */
export const sortKeys = ['name', 'type', 'cardinality', 'help'] as const;

export type SortKey = (typeof sortKeys)[number];
