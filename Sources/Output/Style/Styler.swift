/// Puts styles on text, or leaves it plain: one value for each output stream, made by whoever knows the stream.
public struct Styler: Sendable, Hashable {
  /// Whether escape sequences may be written to the stream.
  public let colorEnabled: Bool
  /// The styles by meaning.
  public let palette: Palette

  /// Makes a styler for a stream.
  public init(colorEnabled: Bool, palette: Palette = .standard) {
    self.colorEnabled = colorEnabled
    self.palette = palette
  }

  /// Never styles anything.
  public static let plain = Styler(colorEnabled: false)

  /// The text in a style, closed by a reset (SGR 0).
  ///
  /// The text is taken as it is; untrusted text goes through `TerminalText.escaped` first.
  public func apply(_ style: Style, to text: String) -> String {
    let parameters = style.renditionParameters
    guard colorEnabled, !parameters.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
