/// What long work says about itself: one line that is rewritten on a terminal, one line a change anywhere else.
///
/// A value of this type only makes the text; the caller writes it, and writes at once.
public struct ProgressLine: Sendable {
  private let rewrites: Bool
  private let width: Int
  private let glyphs: Glyphs
  private var current: String?

  /// Makes a line for a stream.
  ///
  /// - Parameters:
  ///   - rewrites: whether the cursor of the stream can be moved.
  ///   - width: the columns of the terminal; a longer text is cut there, since a line that wraps cannot be rewritten.
  public init(rewrites: Bool, width: Int, glyphs: Glyphs = .unicode) {
    self.rewrites = rewrites
    self.width = width
    self.glyphs = glyphs
  }

  /// What to write to show a text, on one line; nothing if it is shown already.
  ///
  /// The text may be untrusted.
  public mutating func show(_ text: String) -> String {
    guard text != current else { return "" }
    current = text
    let safe = TerminalText.escaped(text)
    guard rewrites else { return safe + "\n" }
    // The last column is left free: some terminals wrap when it is written.
    return Self.erasure + DisplayWidth.truncated(safe, to: width - 1, ellipsis: glyphs.ellipsis)
  }

  /// What to write to keep the last text and go on below it.
  public mutating func finish() -> String { end(with: "\n") }

  /// What to write to take the last text away, so that something else can be written in its place.
  public mutating func clear() -> String { end(with: Self.erasure) }

  /// Back to the first column and erase to the end of the line (ECMA-48 §8.3.15 CR, §8.3.41 EL).
  private static let erasure = "\r\u{1B}[K"

  private mutating func end(with text: String) -> String {
    defer { current = nil }
    return rewrites && current != nil ? text : ""
  }
}
