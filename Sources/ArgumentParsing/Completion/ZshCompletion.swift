/// The script for zsh (zshcompsys(1)): a file in a directory of `fpath`, or one to source.
enum ZshCompletion {
  static func script(for program: String) -> String {
    #"""
    #compdef \#(program)
    # Completion of \#(program) for zsh: put it into a directory of fpath as _\#(program), or source it after compinit.
    _\#(program)() {
      local line
      local -a fields candidates
      for line in ${(f)"$(${(Q)~words[1]} __complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)"}; do
        fields=("${(@ps:\t:)line}")
        case $fields[1] in
          :files | :directories)
            [[ -n $fields[2] ]] && compset -P ${(b)fields[2]}
            if [[ $fields[1] == :directories ]]; then
              _files -/
            elif [[ -n $fields[3] ]]; then
              _files -g "*.(${fields[3]// /|})(-.)"
            else
              _files
            fi
            ;;
          *) candidates+=("${fields[1]//:/\\:}${fields[2]:+:$fields[2]}") ;;
        esac
      done
      (( $#candidates )) && _describe -V \#(program) candidates
    }
    if [[ $funcstack[1] == _\#(program) ]]; then
      _\#(program) "$@"
    else
      compdef _\#(program) \#(program)
    fi

    """#
  }
}
