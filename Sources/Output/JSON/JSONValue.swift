/// A JSON value (RFC 8259) for machine output; members keep the order in which they were given.
public enum JSONValue: Sendable, Hashable {
  /// One name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object; names are the caller's to keep unique.
  case object([Member])
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A whole number.
  case integer(Int64)
  /// A number; infinities and NaN, which JSON lacks, are written as `null`.
  case double(Double)
  /// A truth value.
  case bool(Bool)
  /// Nothing.
  case null
}
