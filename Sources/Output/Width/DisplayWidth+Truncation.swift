extension DisplayWidth {
  /// The text, or as much of its beginning as fits into so many columns together with the ellipsis.
  ///
  /// Nothing is cut in the middle of a user-perceived character (UAX #29). O(bytes).
  public static func truncated(_ text: String, to limit: Int, ellipsis: String) -> String {
    // No scalar is wider than the bytes it takes.
    if text.utf8.count <= limit || columns(of: text) <= limit { return text }
    let room = limit - columns(of: ellipsis)
    guard room >= 0 else { return String(ellipsis.prefix(max(0, limit))) }
    var taken = ""
    var used = 0
    for character in text {
      used += columns(of: String(character))
      if used > room { break }
      taken.append(character)
    }
    return taken + ellipsis
  }

  /// The rows that a text takes on a screen so many columns wide, its last line feed not counted as one more.
  ///
  /// Styles (Select Graphic Rendition) take no room. O(bytes).
  public static func rows(of text: String, width: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    return shown.reduce(0) { rows, line in
      let columns = columns(of: withoutStyles(line))
      return rows + max(1, (columns + max(1, width) - 1) / max(1, width))
    }
  }

  private static func withoutStyles(_ line: Substring) -> String {
    guard line.utf8.contains(0x1B) else { return String(line) }
    return line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { place, piece in
      guard place > 0, let end = piece.firstIndex(of: "m") else { return piece }
      return piece[piece.index(after: end)...]
    }.joined()
  }
}
