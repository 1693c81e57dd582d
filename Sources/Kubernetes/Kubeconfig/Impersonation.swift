/// Whom a user acts as (Kubernetes "User impersonation").
public struct Impersonation: Sendable, Equatable {
  /// The name of the user to act as; nil acts as oneself.
  public var user: String?
  /// The ID of that user.
  public var uid: String?
  /// The groups to be in.
  public var groups: [String]
  /// More about the user, by key.
  public var extra: [String: [String]]

  /// Makes an impersonation; without arguments none.
  public init(user: String? = nil, uid: String? = nil, groups: [String] = [], extra: [String: [String]] = [:]) {
    self.user = user
    self.uid = uid
    self.groups = groups
    self.extra = extra
  }

  /// The headers that ask for it, keys of the extra ones escaped as in a URL (client-go `transport.go`).
  var headers: [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    if let user { headers.append(("Impersonate-User", user)) }
    if let uid { headers.append(("Impersonate-Uid", uid)) }
    headers += groups.map { ("Impersonate-Group", $0) }
    for key in extra.keys.sorted() {
      let name = "Impersonate-Extra-" + Self.headerKey(key.lowercased())
      headers += (extra[key] ?? []).map { (name, $0) }
    }
    return headers
  }

  /// A key with what no name of a header may have (RFC 9110 §5.6.2), and the percent sign, escaped as in a URL.
  private static func headerKey(_ key: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var name: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        name.append(byte)
      case _ where "!#$&'*+-.^_`|~".utf8.contains(byte): name.append(byte)
      default: name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}

extension Impersonation {
  /// Takes over what flags say.
  mutating func apply(_ flags: Impersonation) {
    if let user = flags.user { self.user = user }
    if let uid = flags.uid { self.uid = uid }
    if !flags.groups.isEmpty { groups = flags.groups }
    if !flags.extra.isEmpty { extra = flags.extra }
  }

  /// Whether it says more than whom, which needs a whom.
  var lacksUser: Bool { user == nil && (uid != nil || !groups.isEmpty || !extra.isEmpty) }
}
