import ArgumentParsing
import Diagnostics
import GoTemplate

/// How the lines of logs are shown.
enum LogsFormat: Sendable {
  /// Each line behind the names of who wrote it.
  case text
  /// Each line as it is.
  case raw
  /// An object for each line.
  case json
  /// Each line behind all that is known of who wrote it.
  case wide
  /// Each line as a template of Go's says.
  case template(LogTemplate)

  /// With `-o json` errors are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat {
    switch self {
    case .json: .json
    case .text, .raw, .wide, .template: .text
    }
  }
}

extension LogsFormat {
  /// Whether it has room for the fields of a line.
  var holdsFields: Bool {
    switch self {
    case .json, .template: true
    case .text, .raw, .wide: false
    }
  }
}

extension LogsFormat: ArgumentValue {
  static let choices = ["text", "raw", "json", "wide", "template=TEMPLATE"]

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "text": self = .text
    case "raw": self = .raw
    case "json": self = .json
    case "wide": self = .wide
    default:
      guard argument.hasPrefix(Self.templatePrefix) else { throw .oneOf(Self.choices) }
      let text = String(argument.dropFirst(Self.templatePrefix.count))
      do throws(TemplateError) { self = .template(try LogTemplate(text)) } catch {
        throw .refused("the template cannot be read: \(error.problem.message)")
      }
    }
  }

  var argument: String {
    switch self {
    case .text: "text"
    case .raw: "raw"
    case .json: "json"
    case .wide: "wide"
    case .template(let template): Self.templatePrefix + template.text
    }
  }

  private static let templatePrefix = "template="
}
