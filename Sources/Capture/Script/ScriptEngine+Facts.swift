extension ScriptEngine {
  /// What the script finds out about the pod that it runs in.
  static let facts = #"""
    # Whether an interface besides the loopback has an IPv6 address that is valid beyond its link.
    has_ipv6() {
      [ -r /proc/net/if_inet6 ] || return 1
      while read -r _ _ _ scope _ interface; do
        if [ "$scope" = 00 ] && [ "$interface" != lo ]; then return 0; fi
      done </proc/net/if_inet6
      return 1
    }

    # Whether an interface besides the loopback has an IPv4 route, and so an address.
    has_ipv4() {
      [ -r /proc/net/route ] || return 1
      while read -r interface _; do
        case $interface in
          Iface | lo) ;;
          ?*) return 0 ;;
        esac
      done </proc/net/route
      return 1
    }

    # The name servers of a family that this pod asks, as resolv.conf(5) tells: digits, dots and colons alone.
    name_servers() {
      [ -r /etc/resolv.conf ] || return 0
      while read -r key value _ || [ -n "$key" ]; do
        [ "$key" = nameserver ] || continue
        case $1/$value in
          */*[!0-9A-Fa-f.:]*) ;;
          ipv6/*:*) printf '%s\n' "$value" ;;
          ipv4/*:*) ;;
          ipv4/*.*.*.*) printf '%s\n' "$value" ;;
        esac
      done </etc/resolv.conf
    }

    """#
}
