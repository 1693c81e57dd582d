extension ScriptEngine {
  /// The programs that list and load rules, and what is read from listings.
  static let tools = #"""
    # The name of a family's program: program ipv6 save
    program() {
      case $1 in
        ipv4) printf 'iptables%s-%s' "$backend" "$2" ;;
        ipv6) printf 'ip6tables%s-%s' "$backend" "$2" ;;
      esac
    }

    listing() { "$(program "$1" save)"; }

    load() { "$(program "$1" restore)" --noflush --wait=30; }

    # Runs a command, or shows it.
    run() { if [ "$action" = show ]; then printf '%s\n' "$*"; else "$@"; fi; }

    # Traffic must not pass through two sets of rules, so the iptables that has rules already is the one to use.
    find_backend() {
      for backend in -nft -legacy; do
        if command -v "iptables$backend-save" >/dev/null && listing ipv4 2>/dev/null | grep -q '^-A'; then return; fi
      done
      backend=
    }

    # The rules of a listing, each behind its table: nat -A OUTPUT -j ISTIO_OUTPUT
    rules_of_listing() {
      while read -r line; do
        case $line in
          '*'*) table=${line#?} ;;
          '-A '*) printf '%s %s\n' "$table" "$line" ;;
        esac
      done
    }

    # removal PREFIX RULES: reads a listing, and prints what takes out the chains of a prefix, all that uses them, and RULES.
    removal() {
      while read -r line; do
        case $line in
          '*'*)
            table=${line#?}
            chains=
            printf '* %s\n' "$table"
            ;;
          ":$1"*)
            chain=${line#:}
            chain=${chain%% *}
            chains="$chains$chain "
            printf '%s\n' "-F $chain"
            ;;
          "-A $1"*) ;;
          *" -j $1"*) printf '%s\n' "-D ${line#-A }" ;;
          '-A '*) if printf '%s\n' "$2" | grep -Fqx -e "$table $line"; then printf '%s\n' "-D ${line#-A }"; fi ;;
          COMMIT)
            while [ -n "$chains" ]; do
              printf '%s\n' "-X ${chains%% *}"
              chains=${chains#* }
            done
            printf 'COMMIT\n'
            ;;
        esac
      done
    }

    """#
}
