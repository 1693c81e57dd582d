/// Lines that are drawn over each other on a terminal whose cursor can be moved.
///
/// Only the cursor moves: no mode of the terminal is changed, so that there is nothing to restore, however the program
/// ends. A value of this type only makes the text; the caller writes it, and writes at once.
public struct RedrawnBlock: Sendable {
  private var height = 0

  /// Makes a block that is not drawn yet.
  public init() {}

  /// What to write to show lines in the place of those before; the cursor is below them afterwards.
  ///
  /// - Parameter lines: safe for a terminal, without line feeds, and each short enough for one line of it; fewer than the
  ///   terminal has rows, since what has scrolled away cannot be drawn over.
  public mutating func draw(_ lines: [String]) -> String {
    let start = height > 0 ? "\u{1B}[\(height)A" : ""
    height = lines.count
    return start + lines.map { Self.erasedLine + $0 + "\n" }.joined() + Self.erasedRest
  }

  /// Back to the first column and erase to the end of the line before anything is in it: behind a text that fills the line
  /// the cursor may still stand on its last column (ECMA-48 §8.3.15 CR, §8.3.41 EL).
  private static let erasedLine = "\r\u{1B}[K"
  /// Erase to the end of the screen (ECMA-48 §8.3.39 ED).
  private static let erasedRest = "\u{1B}[J"
}
