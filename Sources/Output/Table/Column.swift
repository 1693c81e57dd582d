/// A column of a table.
public struct Column: Sendable, Hashable {
  /// The side on which cells line up.
  public enum Alignment: Sendable, Hashable {
    /// Words.
    case leading
    /// Numbers.
    case trailing
  }

  /// When a column is shown.
  public enum Presence: Sendable, Hashable {
    /// In every table.
    case always
    /// In wide tables, and in what programs read.
    case wide
  }

  /// The header, by custom in capitals.
  public let title: String
  /// The side on which cells line up.
  public let alignment: Alignment
  /// When it is shown.
  public let presence: Presence
  /// The columns of the terminal that it may shrink to where there is no room; nil if it is always shown whole.
  public let minimumWidth: Int?

  /// Makes a column.
  public init(
    _ title: String,
    alignment: Alignment = .leading,
    presence: Presence = .always,
    minimumWidth: Int? = nil
  ) {
    self.title = title
    self.alignment = alignment
    self.presence = presence
    self.minimumWidth = minimumWidth.map { max(1, $0) }
  }
}
