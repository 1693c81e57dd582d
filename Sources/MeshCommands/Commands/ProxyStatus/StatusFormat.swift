import ArgumentParsing

/// How `meshctl proxy-status` shows the proxies.
enum StatusFormat: Hashable, Sendable {
  /// What they ask for.
  case table
  /// What became of each sort of configuration.
  case wide
  /// For programs that read data.
  case payload(PayloadFormat)
}

extension StatusFormat: ArgumentValue {
  static let choices = ["table", "wide"] + PayloadFormat.choices

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "table": self = .table
    case "wide": self = .wide
    default:
      do throws(InvalidValue) { self = .payload(try PayloadFormat(argument: argument)) } catch {
        if case .oneOf = error { throw .oneOf(Self.choices) }
        throw error
      }
    }
  }

  var argument: String {
    switch self {
    case .table: "table"
    case .wide: "wide"
    case .payload(let format): format.argument
    }
  }

  /// How errors are shown beside it.
  var errorFormat: ErrorFormat {
    switch self {
    case .table, .wide: .text
    case .payload(let format): format.errorFormat
    }
  }
}
