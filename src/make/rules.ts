import { StyxError } from '../errors.js';
import { shellWord } from '../shell-word.js';
import { prerequisiteName, targetName } from './names.js';

/** What make is to know of a manifest; paths are as a Makefile names them. */
export interface Rules {
  /** What a build writes. */
  readonly outputs: readonly string[];
  /** What all of them are made from. */
  readonly sources: readonly string[];
  /** Those of the sources, and others that may appear, which say what is written and made from what. */
  readonly planned: readonly string[];
  /** A file that make may keep the time of a build in. */
  readonly built: string;
  /** The options of the build, which say which manifest is meant. */
  readonly options: readonly string[];
}

/**
 * Rules for make: one for all outputs, for they are made by one process, and share their colours.
 * Outputs get the time at which the build began, so that make builds again what was changed
 * meanwhile, and sees which have been edited since. Throws USAGE for what make cannot be told.
 */
export function rulesText({ outputs, sources, planned, built, options }: Rules): string {
  const [first, ...others] = outputs.map(outputName);
  if (first === undefined) {
    throw new StyxError('USAGE', 'the manifest makes no files', {
      hint: 'checks alone need no rules: call `styx build` in a recipe',
    });
  }
  const command = ['$(STYX)', 'build', '--frozen', ...options.map(recipeWord)].join(' ');
  const newest = '$(STYX_BUILT).new';
  return `# Written by \`styx make\`.
STYX ?= styx
STYX_BUILT := ${outputName(built)}
STYX_OUTPUTS := ${listed([first, ...others])}
STYX_SOURCES := ${listed(sources.map(prerequisiteName))}

# An output that is missing, or was edited since.
ifneq ($(shell find $(STYX_OUTPUTS) -newer $(STYX_BUILT) 2>&1),)
STYX_SOURCES += styx-always
endif
.PHONY: styx-always

define STYX_BUILD
@touch $(STYX_BUILT).new
@${command}
@touch -c -r ${newest} $(STYX_OUTPUTS) && mv ${newest} $(STYX_BUILT)
endef

ifneq ($(filter grouped-target,$(.FEATURES)),)
$(STYX_OUTPUTS) &: $(STYX_SOURCES)
	$(STYX_BUILD)
else
${first}: $(STYX_SOURCES)
	$(STYX_BUILD)
$(wordlist 2,$(words $(STYX_OUTPUTS)),$(STYX_OUTPUTS)): ${first} ;
endif

# These rules, where what they are written from has changed.
$(lastword $(MAKEFILE_LIST)): $(wildcard ${planned.map(prerequisiteName).join(' ')})

# Sources that have been deleted.
${sources.map((path) => `${targetName(path)}:\n`).join('')}`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\\\n  ${name}`).join(' ');
}

/** A path that make and a shell read alike. */
function outputName(path: string): string {
  if (/^[\w./@+,][\w./@+,-]*$/.test(path)) return path;
  throw new StyxError('USAGE', `make cannot make the file ${path}`, {
    hint: 'use letters, digits, `.`, `-` and `_` in `output_dir` and the path of the manifest',
  });
}

/** A word of a recipe. */
function recipeWord(text: string): string {
  return shellWord(text).replaceAll('$', '$$$$');
}
