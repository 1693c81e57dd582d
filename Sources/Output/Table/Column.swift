/// A column of a table.
public struct Column: Sendable, Hashable {
  /// The side on which cells line up.
  public enum Alignment: Sendable, Hashable {
    /// Words.
    case leading
    /// Numbers.
    case trailing
  }

  /// The header, by custom in capitals.
  public let title: String
  /// The side on which cells line up.
  public let alignment: Alignment

  /// Makes a column.
  public init(_ title: String, alignment: Alignment = .leading) {
    self.title = title
    self.alignment = alignment
  }
}
