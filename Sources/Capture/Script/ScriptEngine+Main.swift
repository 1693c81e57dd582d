extension ScriptEngine {
  /// The command line.
  static let main = #"""
    action=show
    while [ $# -gt 0 ]; do
      case $1 in
        --apply) [ "$action" = cleanup ] || action=apply ;;
        --check) action=check ;;
        --cleanup) action=cleanup ;;
        --backend)
          [ $# -gt 1 ] || fail "--backend needs a value: auto, nft or legacy" 2
          shift
          backend=$1
          ;;
        --backend=*) backend=${1#*=} ;;
        -h | --help)
          usage
          exit
          ;;
        *) fail "unknown option \"$1\"; --help shows those there are" 2 ;;
      esac
      shift
    done

    export LC_ALL=C
    PATH=$PATH:/usr/sbin:/sbin
    case $backend in
      auto) find_backend ;;
      nft | legacy) backend=-$backend ;;
      *) fail "unknown backend \"$backend\": use auto, nft or legacy" 2 ;;
    esac
    if [ "$action" != show ]; then
      [ "$(id -u)" = 0 ] || fail "--$action needs root"
      command -v "$(program ipv4 restore)" >/dev/null || fail "$(program ipv4 restore) is not installed"
    fi
    case $action in
      show) show ;;
      apply)
        # shellcheck disable=SC2046 # families are words
        apply $(families_in_use) || fail "the rules could not be loaded; those of before are in force"
        ;;
      check) check ;;
      cleanup) cleanup ;;
    esac

    """#
}
