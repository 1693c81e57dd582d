/// The script for bash (bash(1), "Programmable Completion").
enum BashCompletion {
  /// bash splits words at `=` and `:` too, and replaces only the last part: the script joins them again, and cuts what
  /// is common off the answers. It runs in bash 3.2, which macOS has, and needs no bash-completion package.
  static func script(for program: String) -> String {
    #"""
    # Completion of \#(program) for bash: source it, or let bash-completion load it.
    _\#(program)() {
      local line=${COMP_LINE:0:COMP_POINT} word cut candidate rest i
      local -a words=()
      for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${line#"${line%%[![:blank:]]*}"}
        if ((i < COMP_CWORD)); then
          cut=${COMP_WORDS[i]}
        else
          cut=$word
        fi
        if ((i > 0)) && [[ $word == "$line" ]]; then
          words[${#words[@]} - 1]+=$cut
        else
          words+=("$cut")
        fi
        line=${word#"$cut"}
      done
      word=${words[${#words[@]} - 1]}
      cut=
      case $word in *[=:]*) cut=${word%"${word##*[=:]}"} ;; esac
      COMPREPLY=()
      while IFS= read -r line; do
        candidate=${line%%$'\t'*}
        rest=${line#*$'\t'}
        case $candidate in
          :files) _\#(program)_paths -f "${rest%%$'\t'*}" "${rest#*$'\t'}" ;;
          :directories) _\#(program)_paths -d "${rest%%$'\t'*}" "" ;;
          *) COMPREPLY+=("${candidate#"$cut"}") ;;
        esac
      done < <("${words[0]/#\~/$HOME}" __complete -- "${words[@]:1}" 2>/dev/null)
    }

    # Adds directories and files of some extensions; without any such file, all files.
    _\#(program)_paths() {
      local path=${word#"$2"} found
      local -a others=()
      path=${path#[\"\']}
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        found=$2$path
        if [[ -z $3 || -d $path || " $3 " == *" ${path##*.} "* ]]; then
          COMPREPLY+=("${found#"$cut"}")
        else
          others+=("${found#"$cut"}")
        fi
      done < <(compgen "$1" -- "$path")
      if [[ ${#COMPREPLY[@]} -eq 0 && ${#others[@]} -gt 0 ]]; then COMPREPLY=("${others[@]}"); fi
    }
    complete -F _\#(program) \#(program)

    """#
  }
}
