/// What may stand in the place of a field of a text.
enum FieldContent: UInt8, Sendable {
  /// Anything: Envoy escapes nothing of what a client sent.
  case text
  /// No quotes, though the libraries that a proxy uses may write some.
  case unquoted
  /// Neither blanks nor quotes; old proxies wrote blanks.
  case details
  /// Neither blanks nor quotes, but a hostile client may send some.
  case clientWord
  /// Neither blanks nor quotes.
  case word
  /// A number or `-`.
  case number
  /// `HTTP/…` or `-`.
  case protocolName
}

extension FieldContent {
  /// Whether anything may stand there.
  @inline(__always)
  func isOpen(_ leniency: Leniency) -> Bool { rawValue <= leniency.rawValue }
}
