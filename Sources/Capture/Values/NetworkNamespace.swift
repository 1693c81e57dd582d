/// A network namespace by its absolute path, such as `/proc/1/ns/net` or `/var/run/netns/pod`.
public struct NetworkNamespace: Sendable, Hashable, CustomStringConvertible {
  /// The path: letters, digits, and `/`, `_`, `.`, `:`, `-`.
  public let description: String

  /// Reads a path.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "/"), bytes.count < 4096,
      bytes.allSatisfy({ NameCharacter.isLetterOrDigit($0) || "/_.:-".utf8.contains($0) })
    else { throw .networkNamespace(String(text)) }
    description = String(text)
  }
}
