/** What the generated validator says of one mistake; the names are ajv's. */
export interface Failure {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: FailedSchema;
  readonly data?: unknown;
  /** The key that is judged, where a failure is about a key. */
  readonly propertyName?: string;
}

/** The part of the schema that a value failed. */
export interface FailedSchema {
  readonly title?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** @public The type of what is generated into validate.generated.js. */
export interface Validator<Written> {
  (data: unknown): data is Written;
  errors?: readonly Failure[] | null;
}
