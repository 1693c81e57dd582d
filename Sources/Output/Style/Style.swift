/// How a piece of text looks on a terminal.
public struct Style: Sendable, Hashable {
  /// The colour of the text; nil is the terminal's own.
  public let color: Color?
  /// Whether it is bold.
  public let isBold: Bool
  /// Whether it is dimmed.
  public let isFaint: Bool

  /// Makes a style; without arguments, plain text.
  public init(_ color: Color? = nil, isBold: Bool = false, isFaint: Bool = false) {
    self.color = color
    self.isBold = isBold
    self.isFaint = isFaint
  }

  /// Plain text.
  public static let plain = Style()
  /// Bold in the terminal's own colour.
  public static let bold = Style(isBold: true)
  /// Dimmed.
  public static let faint = Style(isFaint: true)

  /// The parameters of Select Graphic Rendition (ECMA-48 §8.3.117), such as `1;31`; empty for plain text.
  var renditionParameters: String {
    var parameters: [String] = []
    if isBold { parameters.append("1") }
    if isFaint { parameters.append("2") }
    if let color { parameters.append(String(color.rawValue)) }
    return parameters.joined(separator: ";")
  }
}
