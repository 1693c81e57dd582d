/// What a value of an expression is, which decides what it can be compared with.
enum WhereKind: Hashable, Sendable {
  /// A number that is written without a unit: it fits any other.
  case number
  /// A number that has none, such as a status.
  case count
  /// A number of milliseconds.
  case time
  /// A number of bytes.
  case size
  /// Any text.
  case text
  /// Words with commas between them.
  case flags

  /// With its article, for messages.
  var phrase: String {
    switch self {
    case .number, .count: "a number"
    case .time: "a time"
    case .size: "a size"
    case .text: "text"
    case .flags: "a list of flags"
    }
  }

  /// Whether values of both kinds can be compared; a number alone stands for milliseconds and bytes, too.
  func isComparable(with other: WhereKind) -> Bool {
    switch (self, other) {
    case (.text, .text), (.flags, .text), (.text, .flags), (.flags, .flags): true
    case (.text, _), (_, .text), (.flags, _), (_, .flags): false
    default: self == other || self == .number || other == .number
    }
  }

  /// Whether it is a text.
  var isText: Bool { self == .text || self == .flags }
}
