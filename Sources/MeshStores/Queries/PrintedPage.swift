/// Some rows of a list as the server of a mesh would print them.
public struct PrintedPage: Sendable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public let title: String
    /// Whether its cells are the names of the resources.
    public let isName: Bool
    /// Whether it is for wide tables alone.
    public let isWide: Bool
  }

  /// A row.
  public struct Row: Sendable {
    /// The cells, one a column; the text is untrusted.
    public let cells: [String]
    /// The resource: its metadata alone, unless more was asked for; nil where the server sent none.
    public let resource: StoredResource?
  }

  /// The columns; none in the pages after the first.
  public let columns: [Column]
  /// The rows, in the order of the server.
  public let rows: [Row]
}
