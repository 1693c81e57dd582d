/// A share of a whole as a bar of a fixed width.
public enum Bar {
  /// The bar of a share between 0 and 1, `columns` wide.
  ///
  /// Only nothing is drawn empty and only the whole is drawn full, however narrow the bar: 1 of 100 must not look like
  /// none. A share that is not a number is drawn empty.
  public static func text(of share: Double, columns: Int, glyphs: Glyphs = .unicode) -> String {
    let columns = max(0, columns)
    let filled = filledColumns(of: share, columns)
    return String(repeating: glyphs.filled, count: filled)
      + String(repeating: glyphs.unfilled, count: columns - filled)
  }

  private static func filledColumns(of share: Double, _ columns: Int) -> Int {
    guard share > 0 else { return 0 }
    guard share < 1 else { return columns }
    let rounded = Int((share * Double(columns)).rounded())
    return columns < 2 ? rounded : max(1, min(columns - 1, rounded))
  }
}
