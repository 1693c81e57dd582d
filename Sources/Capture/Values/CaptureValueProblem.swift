import Output

/// Why a text is no value of a capture option.
public enum CaptureValueProblem: Error, Sendable, Hashable {
  /// No port, and no range of ports where one may stand.
  case port(String)
  /// No address range.
  case addressRange(String)
  /// A range of IPv6 for rules that know IPv4 alone.
  case ipv6Range(String)
  /// `*` where ranges to leave out are listed.
  case wildcardExclusion
  /// No name of an interface.
  case interface(String)
  /// No id and no name of a user or group.
  case account(String)
  /// More groups to capture than one rule can name.
  case tooManyGroups(Int)
  /// No mark.
  case mark(String)
  /// No routing table that may be used.
  case routeTable(String)
  /// No loopback range.
  case loopback(String)
  /// No mode.
  case mode(String)
  /// No truth value.
  case boolean(String)
  /// No duration.
  case duration(String)
  /// No iptables backend.
  case backend(String)
  /// No path of a network namespace.
  case networkNamespace(String)
  /// No address of a name server.
  case address(String)

  /// What is wrong and what to write instead; safe to show on a terminal.
  public var message: String {
    switch self {
    case .port(let text): "\(Self.quoted(text)) is not a port; use a number from 0 to 65535"
    case .addressRange(let text):
      "\(Self.quoted(text)) is not an address range; use address/bits such as 10.0.0.0/8 or fd00::/8"
    case .ipv6Range(let text): "\(Self.quoted(text)) is of IPv6, which this generation does not know; leave it out"
    case .wildcardExclusion: "\"*\" would leave out every address; list the ranges to leave out"
    case .interface(let text):
      "\(Self.quoted(text)) is not the name of an interface; use at most 15 letters, digits, \"_\", \".\" and \"-\""
    case .account(let text): "\(Self.quoted(text)) is not a user or group; use a number or a name"
    case .tooManyGroups(let count):
      "\(count) groups are more than the \(OwnerGroups.limit) that can be captured; leave groups out with "
        + "ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE instead"
    case .mark(let text): "\(Self.quoted(text)) is not a packet mark; use a number from 1 to 4294967295"
    case .routeTable(let text):
      "\(Self.quoted(text)) is not a routing table of its own; use a number from 1 to 252 or above 255"
    case .loopback(let text):
      "\(Self.quoted(text)) is not a loopback range; use an address of 127.0.0.0/8 with 8 to 32 bits"
    case .mode(let text): "\(Self.quoted(text)) is not a mode; use REDIRECT, TPROXY or NONE"
    case .boolean(let text): "\(Self.quoted(text)) is not a truth value; use true or false"
    case .duration(let text): "\(Self.quoted(text)) is not a duration; use a number with a unit, such as 5s"
    case .backend(let text): "\(Self.quoted(text)) is not an iptables backend; use legacy or nft"
    case .networkNamespace(let text):
      "\(Self.quoted(text)) is not a network namespace; use an absolute path such as /var/run/netns/pod"
    case .address(let text): "\(Self.quoted(text)) is not an address; use one such as 10.96.0.10 or fd00::10"
    }
  }

  /// The text between quotes, cut where it would fill the screen.
  static func quoted(_ text: String) -> String { "\"\(shown(text))\"" }

  /// The text without control characters, cut where it would fill the screen.
  static func shown(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60)
    let cut = text.unicodeScalars.count > shown.count ? "…" : ""
    return TerminalText.escaped(String(String.UnicodeScalarView(shown))) + cut
  }
}
