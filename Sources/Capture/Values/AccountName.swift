/// The name of a user or group: at most 32 letters, digits, `_`, `.` and `-`, of which the first is a letter or `_`
/// (shadow's `is_valid_name`).
public struct AccountName: Sendable, Hashable, CustomStringConvertible {
  /// The name.
  public let description: String

  /// Reads a name; nil when the text is none.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard (1...32).contains(bytes.count), let first = bytes.first,
      NameCharacter.isLetter(first) || first == UInt8(ascii: "_"),
      bytes.allSatisfy({ NameCharacter.isLetterOrDigit($0) || "_.-".utf8.contains($0) })
    else { return nil }
    description = String(text)
  }
}
