import Resources

/// The method of a request (RFC 9110 §9.1), which has case.
public struct MethodName: WrittenValue {
  /// RFC 9110 §9.3 and RFC 5789.
  private static let common: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE",
  ]

  /// The name.
  public let description: String

  /// Reads a name.
  public init(_ text: String) throws(WritingMistake) {
    guard TextForm.headerToken.matches(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "a method such as GET")
    }
    let capitals = text.uppercased()
    guard text == capitals || !Self.common.contains(capitals) else {
      throw .refused("methods have case: write \(capitals)")
    }
    description = text
  }

  /// Whether it is one of those that a CORS policy may name.
  var isCommon: Bool { Self.common.contains(description) || description == "*" }
}
