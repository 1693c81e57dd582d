extension ScriptEngine {
  /// How the rules in force differ from those that are wanted.
  static let comparison = #"""
    # Sets $wanted to the rules in the spelling of listings and $found to the rules in force. iptables lists rules in a
    # spelling of its own, so the wanted ones are loaded for a moment into chains of other names, which no packet reaches.
    compare() {
      drop_shadow "$1" || return 1
      found=$(listing "$1" | rules_of_listing)
      rules "$1" | shadow | load "$1" || return 1
      wanted=$(listing "$1" | rules_of_listing | sed -n '/ -A MESHCTL_/s/MESHCTL_//gp')
      drop_shadow "$1"
    }

    # The rules in chains of other names.
    shadow() {
      sed -e '/^#/d' -e '/^-F/d' -e 's/ISTIO_/MESHCTL_ISTIO_/g' -e 's/^\(-[AI]\) \([PIFO]\)/\1 MESHCTL_\2/' -e 's/^\* .*/&\
    -N MESHCTL_PREROUTING\
    -N MESHCTL_INPUT\
    -N MESHCTL_OUTPUT/'
    }

    drop_shadow() {
      before=$(listing "$1") || return 1
      case $before in
        *:MESHCTL_*) printf '%s\n' "$before" | removal MESHCTL_ '' | load "$1" ;;
      esac
    }

    # The lines of a text; none when it is empty.
    lines() { [ -z "$1" ] || printf '%s\n' "$1"; }

    # Tells how $found differs from $wanted.
    differences() {
      lines "$wanted" | grep -Fvx -e "$found" | sed 's/^/missing: /'
      lines "$found" | grep -e ' -A ISTIO_' -e ' -j ISTIO_' | grep -Fvx -e "$wanted" | sed 's/^/unexpected: /'
    }

    # Tells the chains that hold the right rules in another order, or more than once.
    disorder() {
      last=
      lines "$wanted" | while read -r table _ chain _; do
        [ "$table $chain" != "$last" ] || continue
        last="$table $chain"
        in_order=$(lines "$wanted" | grep "^$table -A $chain ")
        as_found=$(lines "$found" | grep -Fx -e "$in_order")
        [ "$as_found" = "$in_order" ] || printf 'order: %s -A %s\n' "$table" "$chain"
      done
    }

    # Tells the rules of others that packets meet before these, and which may keep packets from them.
    earlier_rules() {
      met=' '
      lines "$found" | grep -v ' -A ISTIO_' | while read -r table _ chain rest; do
        rule="$table -A $chain $rest"
        if lines "$wanted" | grep -Fqx -e "$rule"; then
          met="$met$table-$chain "
        elif lines "$wanted" | grep -q "^$table -A $chain "; then
          case $met in
            *" $table-$chain "*) ;;
            *) printf '%s\n' "$rule" ;;
          esac
        fi
      done
    }

    # Tells all that keeps a family from being captured as it should be, once it is compared.
    faults() {
      told=$(differences)
      [ -n "$told" ] || told=$(disorder)
      lines "$told"
      missing_routes "$1"
    }

    """#
}
