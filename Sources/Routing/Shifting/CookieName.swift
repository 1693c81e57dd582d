import Resources

/// The name of a cookie (RFC 6265 §4.1.1, "token").
public struct CookieName: WrittenValue {
  /// The name.
  public let description: String

  /// Reads a name.
  public init(_ text: String) throws(WritingMistake) {
    guard TextForm.headerToken.matches(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "the name of a cookie, such as release")
    }
    description = text
  }

  /// An expression for the header `cookie` of a request that has the cookie with this value.
  ///
  /// Envoy matches the whole header (Istio `networking/v1/virtual_service.proto`, `StringMatch.regex`).
  func pattern(for value: String) -> String {
    "(.*; *)?\(Self.escaped("\(description)=\(value)"))(;.*)?"
  }

  /// What sets the cookie for a day.
  func setting(_ value: String) -> String { "\(description)=\(value); Path=/; Max-Age=86400" }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0.isASCII && !$0.isLetter && !$0.isNumber ? ["\\", $0] : [$0] })
  }
}
