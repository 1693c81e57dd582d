/// Rows of text in columns.
public struct Table: Sendable, Hashable {
  /// The columns.
  public let columns: [Column]
  /// The rows, each with one cell a column.
  public private(set) var rows: [[Cell]] = []

  /// Makes a table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells are empty, surplus ones are dropped.
  public mutating func append(_ row: [Cell]) {
    // Most rows fit, and are shared with whoever made them.
    guard row.count != columns.count else { return rows.append(row) }
    let missing = max(0, columns.count - row.count)
    rows.append(row.prefix(columns.count) + Array(repeating: Cell(""), count: missing))
  }
}
