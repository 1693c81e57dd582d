import ArgumentParsing
import Output
import YAML

/// The formats in which a program reads a payload.
enum PayloadFormat: Hashable, Sendable {
  case json
  case yaml
  case jsonPath(JSONPathTemplate)
}

extension PayloadFormat: ArgumentValue {
  static let choices = ["json", "yaml", "jsonpath="]

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "json": self = .json
    case "yaml": self = .yaml
    case _ where argument.hasPrefix("jsonpath="):
      self = .jsonPath(try .init(argument: String(argument.dropFirst("jsonpath=".count))))
    default: throw .oneOf(Self.choices)
    }
  }

  var argument: String {
    switch self {
    case .json: "json"
    case .yaml: "yaml"
    case .jsonPath(let template): "jsonpath=" + template.argument
    }
  }
}

extension PayloadFormat {
  /// With `-o json` errors are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { self == .json ? .json : .text }

  /// A payload in this format: JSON and YAML end in a line feed, what a template makes is left as it is.
  func text(of payload: JSONValue) throws(CommandError) -> String {
    switch self {
    case .json: return String(decoding: JSONWriter.bytes(of: payload, layout: .pretty), as: UTF8.self) + "\n"
    case .yaml: return Emitter().text(for: Value(payload)) + "\n"
    case .jsonPath(let template):
      do {
        return try template.render(payload)
      } catch {
        throw .input("cannot apply the template \(template.text): \(error)", next: Self.lookAtPayload)
      }
    }
  }

  /// What to do about a path that does not fit.
  static let lookAtPayload = "look at what there is with -o json"
}
