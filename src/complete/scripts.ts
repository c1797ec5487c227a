/** The shells that completions are for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** What is printed in front of the candidates where paths of files may stand there too. */
export const pathsToo = ':paths';

/**
 * The script that makes a shell ask the program what may stand at the cursor. All of them ask the program that is
 * being typed, so that one of a project completes too.
 */
export function completionScript(shell: Shell): string {
  return { bash, zsh, fish }[shell];
}

// Bash parts words at = and : too, which values and metrics have.
const bash = `# styx completion for bash: source <(styx completion bash)
_styx() {
  local words=() word glued= i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((\${#words[@]} > 0)) && [[ $glued || $word == [:=]* ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    [[ $word == *[:=] ]] && glued=1 || glued=
  done
  local current=\${words[\${#words[@]}-1]}
  local begun=
  [[ $current == *[:=]* ]] && begun=\${current%"\${current##*[:=]}"}
  COMPREPLY=()
  local line
  while IFS= read -r line; do
    if [[ $line == ${pathsToo} ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
      continue
    fi
    line=\${line%%$'\\t'*}
    [[ $line == *= ]] && compopt -o nospace 2>/dev/null
    COMPREPLY+=("\${line#"$begun"}")
  done < <("\${COMP_WORDS[0]}" complete -- "\${words[@]}" 2>/dev/null)
}
complete -F _styx styx
`;

const zsh = `#compdef styx
# styx completion for zsh: source <(styx completion zsh), or as _styx in a folder of fpath
_styx() {
  local -a lines found
  local line
  lines=("\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${lines[@]}"; do
    [[ -z $line ]] && continue
    if [[ $line == ${pathsToo} ]]; then
      _files
      continue
    fi
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe -V styx found
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _styx "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _styx styx
fi
`;

const fish = `# styx completion for fish: styx completion fish | source
function __styx_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in ($before[1] complete -- $before[2..-1] "$current" 2>/dev/null)
        if test "$line" = ${pathsToo}
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c styx -f -a '(__styx_complete)'
`;
