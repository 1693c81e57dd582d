/// One thing to tell the user about a place in a source.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first, such as where an anchor was defined before.
  public struct Note: Hashable, Sendable {
    /// A lower-case sentence without a full stop.
    public let message: String
    /// Where it points.
    public let range: SourceRange

    /// Makes a note.
    public init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// A change that would mend the input: a range and what to put there.
  public struct FixIt: Hashable, Sendable {
    /// What the change does, in the imperative: `quote the value`.
    public let message: String
    /// The bytes to replace; empty for an insertion.
    public let range: SourceRange
    /// The text to put in their place.
    public let replacement: String

    /// Makes a fix-it.
    public init(_ message: String, replacing range: SourceRange, with replacement: String) {
      self.message = message
      self.range = range
      self.replacement = replacement
    }
  }

  /// What kind of problem this is; tests and machines compare this, never the text.
  public let code: Code
  /// How much it matters.
  public let severity: Severity
  /// What is wrong and what was expected: a lower-case sentence without a full stop.
  public let message: String
  /// Where it is.
  public let range: SourceRange
  /// Other places that explain it.
  public let notes: [Note]
  /// Changes that would mend it.
  public let fixIts: [FixIt]

  /// Makes a diagnostic.
  public init(
    _ code: Code,
    _ severity: Severity = .error,
    _ message: String,
    at range: SourceRange,
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fixIts = fixIts
  }
}
