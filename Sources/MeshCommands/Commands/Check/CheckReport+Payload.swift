import Output
import Preflight

extension CheckReport {
  /// The report for programs; keys may be added, never renamed.
  var payload: JSONValue {
    [
      "success": .bool(failureCount == 0),
      "categories": .array(
        sections.map { section in
          [
            "category": .string(section.category),
            "checks": .array(section.results.map(\.payload)),
          ]
        }
      ),
    ]
  }
}

extension CheckResult {
  fileprivate var payload: JSONValue {
    let (result, message, cure): (String, String?, String?) =
      switch outcome {
      case .passed(let detail): ("success", detail, nil)
      case .warning(let message, let cure): ("warning", message, cure)
      case .failed(let message, let cure): ("error", message, cure)
      case .skipped(let reason): ("skipped", reason, nil)
      }
    return [
      "check": .string(title),
      "result": .string(result),
      "message": message.map { .string($0) } ?? .null,
      "cure": cure.map { .string($0) } ?? .null,
    ]
  }
}
