import ArgumentParsing

/// How a table of istioctl's is shown.
enum TableFormat: Hashable, Sendable {
  /// istioctl's columns.
  case table
  /// For programs that read data.
  case payload(PayloadFormat)
}

extension TableFormat: ArgumentValue {
  static let choices = ["table"] + PayloadFormat.choices

  init(argument: String) throws(InvalidValue) {
    switch argument {
    // istioctl's word for it.
    case "table", "short": self = .table
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
    case .payload(let format): format.argument
    }
  }

  /// How errors are shown beside it.
  var errorFormat: ErrorFormat {
    switch self {
    case .table: .text
    case .payload(let format): format.errorFormat
    }
  }
}
