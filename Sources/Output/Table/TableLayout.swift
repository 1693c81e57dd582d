/// How a table is laid out for a stream and a reader.
public struct TableLayout: Sendable, Hashable {
  /// Whether titles stand above the columns.
  public let showsHeader: Bool
  /// Whether wide columns are shown.
  public let isWide: Bool
  /// The columns of the terminal to fit into; nil where nothing is ever cut off.
  public let width: Int?
  /// The styles of the stream.
  public let styler: Styler
  /// The signs of the stream.
  public let glyphs: Glyphs

  /// Makes a layout; without arguments that of a pipe.
  public init(
    showsHeader: Bool = true,
    isWide: Bool = false,
    width: Int? = nil,
    styler: Styler = .plain,
    glyphs: Glyphs = .unicode
  ) {
    self.showsHeader = showsHeader
    self.isWide = isWide
    self.width = width
    self.styler = styler
    self.glyphs = glyphs
  }
}
