/// A user or a group, by number or by name.
public enum Account: Sendable, Hashable, CustomStringConvertible {
  /// A numeric id; 4294967295 is no id (`(uid_t) -1`).
  case id(UInt32)
  /// A name, which is looked up where the rules are applied.
  case name(AccountName)

  /// Reads an id or a name.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    if let id = DecimalNumber.value(of: text.utf8, upTo: UInt64(UInt32.max) - 1) {
      self = .id(UInt32(id))
    } else if let name = AccountName(text) {
      self = .name(name)
    } else {
      throw .account(String(text))
    }
  }

  /// The id or name as rules spell it.
  public var description: String {
    switch self {
    case .id(let id): "\(id)"
    case .name(let name): name.description
    }
  }
}
