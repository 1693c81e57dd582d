import ArgumentParsing

/// The formats in which routes are shown.
enum RouteGetFormat: Hashable, Sendable {
  /// For people: columns that line up.
  case table
  /// The same with the names of rules and where they are written.
  case wide
  /// Services with their rules below them.
  case tree
  /// For programs.
  case payload(PayloadFormat)
}

extension RouteGetFormat: ArgumentValue {
  static let choices = ["table", "wide", "tree"] + PayloadFormat.choices

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "table": self = .table
    case "wide": self = .wide
    case "tree": self = .tree
    default:
      do { self = .payload(try PayloadFormat(argument: argument)) } catch .oneOf { throw .oneOf(Self.choices) }
    }
  }

  var argument: String {
    switch self {
    case .table: "table"
    case .wide: "wide"
    case .tree: "tree"
    case .payload(let format): format.argument
    }
  }

  /// How errors are shown beside routes in this format.
  var errorFormat: ErrorFormat {
    switch self {
    case .table, .wide, .tree: .text
    case .payload(let format): format.errorFormat
    }
  }
}
