import Injection
import Output
import Resources

/// The line that tells what was done to one object.
struct EditLine {
  private let object: String
  private let outcome: String
  private let reason: String?

  init(_ result: InjectionResult) {
    object = result.identity.displayName
    switch result.outcome {
    case .injected: (outcome, reason) = ("injected", nil)
    case .uninjected: (outcome, reason) = ("uninjected", nil)
    case .unchanged: (outcome, reason) = ("unchanged", nil)
    case .skipped(let why): (outcome, reason) = ("skipped", why.description)
    case .failed: (outcome, reason) = ("failed", nil)
    }
  }

  /// What a check tells, behind the name of the input: `deployment.apps/reviews-v1 would be injected`.
  var foreseen: String { "\(object) would be \(outcome)" }

  /// `deployment.apps/reviews-v1 injected`, `pod/x skipped: hostNetwork`, or the same as one line of JSON.
  func rendered(as format: ErrorFormat) -> String {
    switch format {
    case .text:
      return object + " " + outcome + (reason.map { ": " + $0 } ?? "")
    case .json:
      var members = [JSONValue.Member("name", .string(object)), JSONValue.Member("outcome", .string(outcome))]
      if let reason { members.append(JSONValue.Member("reason", .string(reason))) }
      return String(decoding: JSONWriter.bytes(of: ["object": .object(members)]), as: UTF8.self)
    }
  }
}
