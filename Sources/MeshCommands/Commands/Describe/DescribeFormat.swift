import ArgumentParsing

/// How a description is written.
enum DescribeFormat: Hashable, Sendable {
  /// Lines, istioctl's first.
  case text
  /// A tree.
  case tree
  /// For programs.
  case payload(PayloadFormat)
}

extension DescribeFormat: ArgumentValue {
  static let choices = ["text", "tree"] + PayloadFormat.choices

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "text": self = .text
    case "tree": self = .tree
    default:
      do { self = .payload(try PayloadFormat(argument: argument)) } catch .oneOf { throw .oneOf(Self.choices) }
    }
  }

  var argument: String {
    switch self {
    case .text: "text"
    case .tree: "tree"
    case .payload(let format): format.argument
    }
  }

  /// How errors are shown beside it.
  var errorFormat: ErrorFormat {
    switch self {
    case .text, .tree: .text
    case .payload(let format): format.errorFormat
    }
  }
}
