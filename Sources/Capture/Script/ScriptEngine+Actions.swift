extension ScriptEngine {
  /// What each option does.
  static let actions = #"""
    # What takes the place of the rules in force, those of other options included, in one step a table.
    replacement() {
      former=$(listing "$1" | removal ISTIO_ "$wanted")
      new=$(rules "$1" | sed '/^#/d')
      lines "$new" | while read -r line; do
        printf '%s\n' "$line"
        case $line in
          '* '*) printf '%s\n' "$former" | sed -n "/^$line\$/,/^COMMIT\$/p" | sed -e 1d -e '$d' ;;
        esac
      done
      # Tables that only the former rules used.
      skipped=
      lines "$former" | while read -r line; do
        case $line in
          '* '*) if lines "$new" | grep -Fqx -e "$line"; then skipped=yes; else skipped=; fi ;;
        esac
        [ -n "$skipped" ] || printf '%s\n' "$line"
      done
    }

    # Loads the rules of all families named, or of none. Each call is a shell of its own, which keeps what was before.
    apply() (
      [ $# -gt 0 ] || exit 0
      family=$1
      shift
      compare "$family" || exit 1
      if [ -z "$(faults "$family")" ]; then
        printf '%s: in force already\n' "$family"
        apply "$@"
        exit
      fi
      before=$("$(program "$family" save)" --counters) || exit 1
      text=$(replacement "$family")
      if printf '%s\n' "$text" | load "$family" && add_routes "$family" && apply "$@"; then
        printf '%s: captured\n' "$family"
        exit 0
      fi
      take_back "$family"
      printf '%s\n' "$before" | "$(program "$family" restore)" --counters --wait=30
      exit 1
    )

    add_routes() {
      routes "$1" del 2>/dev/null
      routes "$1" add
    }

    # Takes out all rules of a family, once it is compared.
    take_back() {
      listing "$1" | removal ISTIO_ "$wanted" | load "$1" || return 1
      routes "$1" del 2>/dev/null
      return 0
    }

    cleanup() {
      for family in $families; do
        if [ "$family" = ipv6 ] && ! [ -e /proc/net/if_inet6 ]; then continue; fi
        found=$(listing "$family" | grep '^-A') || found=
        if [ -n "$found" ]; then
          if ! compare "$family" || ! take_back "$family"; then fail "$family: the rules could not be taken back"; fi
        else
          routes "$family" del 2>/dev/null || :
        fi
        printf '%s: not captured\n' "$family"
      done
    }

    check() {
      status=0
      for family in $(families_in_use); do
        compare "$family" || fail "$family: the rules cannot be compared"
        told=$(faults "$family")
        if [ -z "$told" ]; then
          printf '%s: captured as it should be\n' "$family"
        else
          printf '%s\n' "$told" | sed "s/^/$family: /"
          status=3
        fi
        earlier_rules | sed "s/^/warning: $family: a rule of others comes first: /"
      done
      warn_of_loop
      return "$status"
    }

    show() {
      for family in $(families_in_use); do
        printf '# %s, for %s --noflush\n' "$family" "$(program "$family" restore)"
        rules "$family"
        routes "$family" add
      done
    }

    # As any other user than root, a transparent proxy's connections to the application come back to it without end.
    warn_of_loop() {
      [ -n "$transparent_port" ] || return 0
      listener=
      for sockets in /proc/net/tcp /proc/net/tcp6; do
        [ -r "$sockets" ] || continue
        while read -r _ local _ state _ _ _ user _; do
          case $local:$state in
            *":$transparent_port:0A") listener=$user ;;
          esac
        done <"$sockets"
      done
      case " $proxy_users " in
        *" $listener "*)
          printf 'warning: the proxy runs as user %s: with TPROXY inbound connections come back to it without end\n' "$listener"
          printf 'warning: run it as user 0 with group %s\n' "$proxy_group"
          ;;
      esac
    }

    """#
}
