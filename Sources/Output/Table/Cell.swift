/// The text of one cell of a table and how it looks.
public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text, on one line; may be untrusted, since the table makes it safe.
  public let text: String
  /// How it looks where colour is on.
  public let style: Style

  /// Makes a cell.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Makes a plain cell.
  public init(stringLiteral text: String) { self.init(text) }
}
