/** The labels of a series as name and value, sorted by name; `__name__` is one of them. */
export type Labels = readonly (readonly [name: string, value: string])[];
