/// How block YAML is laid out.
public struct BlockLayout: Sendable, Equatable {
  /// The spaces between a key and the keys nested in it; at least 1.
  public var indentWidth: Int
  /// Whether the `-` of a sequence stands deeper than its key; kubectl writes both in one column.
  public var indentsSequences: Bool
  /// How lines end.
  public var lineEnding: LineEnding

  /// Makes a layout; the defaults are kubectl's.
  public init(indentWidth: Int = 2, indentsSequences: Bool = false, lineEnding: LineEnding = .lineFeed) {
    self.indentWidth = indentWidth
    self.indentsSequences = indentsSequences
    self.lineEnding = lineEnding
  }
}
