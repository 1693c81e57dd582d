/// A line of a description with how far it is indented.
public struct Line: Hashable, Sendable {
  /// How a line is meant.
  enum Weight: Hashable, Sendable {
    case plain, heading, warning, faint
  }

  let indent: Int
  let text: String
  let weight: Weight

  init(_ text: String, indent: Int = 0, _ weight: Weight = .plain) {
    self.indent = indent
    self.text = text
    self.weight = weight
  }

  /// The same further to the right.
  func indented(by columns: Int) -> Line { Line(text, indent: indent + columns, weight) }

  /// A warning, which istioctl writes with one of these words in front.
  static func warning(_ text: String, indent: Int = 0) -> Line { Line("WARNING: \(text)", indent: indent, .warning) }
}
