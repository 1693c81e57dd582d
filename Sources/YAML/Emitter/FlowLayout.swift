/// How flow collections are laid out: YAML's or JSON's, on one line or one child a line.
struct FlowLayout: Equatable {
  /// Whether every string is double-quoted and nothing is written that JSON does not know.
  var isJSON: Bool
  /// What follows a key: `: ` or `:`.
  var colonSpace = true
  /// What parts children on one line: `, ` or `,`.
  var commaSpace = true
  /// The spaces of one level when every child has its own line; nil for one line.
  var indentWidth: Int?
  var lineEnding = LineEnding.lineFeed
}
