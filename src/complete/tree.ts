/** A command of the program, as completions and the man page need it. */
export interface CommandTree {
  readonly name: string;
  readonly description: string;
  /** `[options] [name...]`. */
  readonly usage: string;
  /** What its help says behind the options: examples, exit codes. */
  readonly more: () => string;
  readonly options: readonly CommandOption[];
  readonly arguments: readonly CommandArgument[];
  readonly commands: readonly CommandTree[];
}

export interface CommandOption {
  /** `-c, --config <file>`. */
  readonly flags: string;
  /** `-c` and `--config`. */
  readonly names: readonly string[];
  readonly description: string;
  /** `file`; undefined where it takes none. */
  readonly value: string | undefined;
  readonly choices: readonly string[];
}

export interface CommandArgument {
  readonly name: string;
  readonly description: string;
  readonly isVariadic: boolean;
  readonly choices: readonly string[];
}
