import ArgumentParsing

/// The formats of a list.
enum OutputFormat: Hashable, Sendable {
  /// For people: columns that line up.
  case table
  /// The same with more columns.
  case wide
  /// For programs that read lines: all columns, tabs between them.
  case tsv
  /// One reference a line.
  case name
  /// For programs that read data.
  case payload(PayloadFormat)
}

extension OutputFormat: ArgumentValue {
  static let choices = ["table", "wide", "tsv", "name"] + PayloadFormat.choices

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "table": self = .table
    case "wide": self = .wide
    case "tsv": self = .tsv
    case "name": self = .name
    default:
      do {
        self = .payload(try PayloadFormat(argument: argument))
      } catch .oneOf {
        throw .oneOf(Self.choices)
      }
    }
  }

  var argument: String {
    switch self {
    case .table: "table"
    case .wide: "wide"
    case .tsv: "tsv"
    case .name: "name"
    case .payload(let format): format.argument
    }
  }
}

extension OutputFormat {
  /// How errors are shown beside a list in this format.
  var errorFormat: ErrorFormat {
    switch self {
    case .table, .wide, .tsv, .name: .text
    case .payload(let format): format.errorFormat
    }
  }
}
