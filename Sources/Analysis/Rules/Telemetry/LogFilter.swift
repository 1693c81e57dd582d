import Resources
import YAML

/// A filter of access logs that cannot be an expression of CEL: nothing in it, a quote or a bracket left open.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTelemetryFilter`; CEL's specification, "Lexis".
struct LogFilter: ObjectRule {
  let kinds: [ResourceKind] = [.telemetry]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for logging in object.spec?.elements("accessLogging") ?? [] {
      guard let filter = logging.member("filter") else { continue }
      let expression = filter.member("expression")
      guard let problem = Self.problem(in: expression?.text ?? "") else { continue }
      report.add(.schemaValidationError, "filter: \(problem)", at: expression ?? filter, of: object)
    }
  }

  private static func problem(in text: String) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "write an expression such as response.code >= 400" }
    let closers: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
    var open: [Character] = []
    var quote: Character?
    var isEscaped = false
    for character in text {
      if let mark = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == mark {
          quote = nil
        }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if let closer = closers[character] {
        open.append(closer)
      } else if ")]}".contains(character), open.popLast() != character {
        return "the expression has a '\(character)' that closes nothing"
      }
    }
    if let quote { return "the expression has a \(quote) that is not closed" }
    return open.last.map { "the expression lacks a '\($0)'" }
  }
}
