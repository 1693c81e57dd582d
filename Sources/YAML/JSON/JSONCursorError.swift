/// Why a JSON text cannot be read on, and where.
public struct JSONCursorError: Error, Hashable, Sendable {
  /// What is wrong: a lower-case phrase; may hold untrusted text.
  public let message: String
  /// The offset of the byte in the whole text.
  public let offset: Int
  /// The way from the top: `configs[1].dynamic_listeners[0].name`; empty at the top itself.
  public let path: String
}

extension JSONCursorError: CustomStringConvertible {
  /// What is wrong and where.
  public var description: String {
    path.isEmpty ? "\(message) (byte \(offset))" : "\(path): \(message) (byte \(offset))"
  }
}
