import EnvoyAdmin
import Kubernetes
import ProxyState
import YAML

extension CommandError {
  /// Why an API server did not do what it was asked.
  static func api(_ error: APIError) -> CommandError {
    switch error {
    case .notFound, .notServed, .unknownResource: .notFound(error.message, next: error.cure)
    case .unauthorized, .forbidden, .credentials: .notAllowed(error.message, next: error.cure)
    case .alreadyExists, .conflict: .conflict(error.message, next: error.cure)
    case .cancelled: .cancelled
    default: .input(error.message, next: error.cure)
    }
  }

  /// Why the administration of an Envoy did not answer.
  static func admin(_ error: AdminError, at name: String) -> CommandError {
    switch error {
    case .cancelled: .cancelled
    case .cannotConnect:
      .input("\(error)", next: "check that \(name) runs, and that its administration listens there")
    case .interrupted, .refused, .malformed, .tooLarge: .input("\(name): \(error)", next: nil)
    }
  }

  /// Why an answer of Envoy's cannot be read.
  static func answer(_ error: JSONCursorError, of name: String) -> CommandError {
    .input(
      "what \(name) holds cannot be read as an answer of Envoy's: \(error)",
      next: "save one with curl -s http://localhost:15000/config_dump?include_eds"
    )
  }

  /// A section that is looked for is not in a dump.
  static func missing(_ section: DumpSection, _ what: String, in name: String) -> CommandError {
    .notFound(
      "no \(what) found in \(name): config dump has no configuration type \(section.typeName)",
      next: section == .endpoints ? "save the dump with ?include_eds, or read /clusters" : nil
    )
  }
}
