/// What may stand in the place of a field of a text.
enum FieldContent: UInt8, Sendable {
  /// Anything: Envoy escapes nothing of what a client sent.
  case text
  /// Neither blanks nor quotes.
  case word
  /// Neither blanks nor quotes in all but hostile requests and old releases.
  case mostlyWord
  /// A number or `-`.
  case number
  /// `HTTP/…` or `-`.
  case protocolName
}
