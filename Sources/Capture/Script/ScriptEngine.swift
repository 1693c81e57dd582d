/// The part of a capture script that is the same for every pod, in POSIX sh.
///
/// It needs a shell, iptables, and what comes with both everywhere: `cat`, `grep`, `id`, `sed`; `ip` where routes change.
enum ScriptEngine {
  /// The engine as a whole.
  static var text: String {
    [introduction, facts, tools, comparison, actions, main].joined(separator: "\n")
  }

  private static let introduction = #"""
    # How the rules are loaded, compared and taken back. From here on the script is the same for every pod.

    usage() {
      cat <<USAGE
    usage: $0 [--apply | --check | --cleanup] [--backend auto|nft|legacy]

      (none)      show what --apply would load, and change nothing
      --apply     load the rules: all of them, or none when one cannot be loaded; in force already, they stay untouched
      --check     tell how the rules in force differ from these, and exit with 3 when they do
      --cleanup   take the rules back; all others stay as they are
      --backend   whose rules: auto, the default, is the iptables that has rules already, else the system's own choice
    USAGE
    }

    fail() {
      printf '%s: %s\n' "$0" "$1" >&2
      exit "${2-1}"
    }

    """#
}
