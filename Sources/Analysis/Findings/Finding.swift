import Diagnostics

/// One thing found in a mesh, with its place.
public struct Finding: Sendable {
  /// A place in one source.
  public struct Place: Sendable {
    /// The document's bytes and where they came from.
    public let source: SourceFile
    /// The range within the source.
    public let range: SourceRange

    /// Makes a place.
    public init(source: SourceFile, range: SourceRange) {
      self.source = source
      self.range = range
    }
  }

  /// A second place that explains the finding, in any source.
  public struct Note: Sendable {
    /// A lower-case sentence without a full stop.
    public let message: String
    /// Where it points.
    public let place: Place
  }

  /// What kind of finding this is.
  public let code: FindingCode
  /// How much it matters.
  public let severity: Severity
  /// What is wrong and what was expected: a lower-case sentence without a full stop.
  public let message: String
  /// The object it was found in; nil for what belongs to none, such as a syntax error.
  public let object: MeshObject?
  /// Where it is.
  public let place: Place
  /// Other places that explain it.
  public let notes: [Note]
  /// Changes of the finding's own source that would mend it.
  public let fixIts: [Diagnostic.FixIt]

  /// The same finding with another severity.
  func with(severity: Severity) -> Finding {
    Finding(
      code: code,
      severity: severity,
      message: message,
      object: object,
      place: place,
      notes: notes,
      fixIts: fixIts
    )
  }
}
