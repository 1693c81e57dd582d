public import Diagnostics

/// What a conversion could not say in the new objects, or refuses to convert.
public struct ConversionWarning: Sendable {
  /// The bytes that it points into.
  public let source: SourceFile
  /// What is lost, where, and what to do about it.
  public let diagnostic: Diagnostic
}
