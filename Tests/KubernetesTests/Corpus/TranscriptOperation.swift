import Kubernetes
import KubernetesTestSupport
import Resources
import YAML

/// The operation of ours that a transcript is of, and what it must come to.
struct TranscriptOperation: Sendable {
  typealias Run = @Sendable (APIClient, Transcript) async throws -> String

  /// What comes of it, as `outcome` writes it.
  let expected: String
  /// The answers before that of the transcript.
  let before: [ScriptedTransport.Step]
  /// The answers to requests beside that of the transcript.
  let beside: [String: ScriptedTransport.Step]
  let run: Run

  init(
    _ expected: String,
    before: [ScriptedTransport.Step] = [],
    beside: [String: ScriptedTransport.Step] = [:],
    run: @escaping Run
  ) {
    self.expected = expected
    self.before = before
    self.beside = beside
    self.run = run
  }

  /// What comes of the operation: what it gives, or the case and the message of its error.
  func outcome(_ client: APIClient, _ transcript: Transcript) async -> String {
    do {
      return try await run(client, transcript)
    } catch let error as APIError {
      let fields = (error.status?.causes ?? []).map(\.field)
      let label = Mirror(reflecting: error).children.first?.label ?? "\(error)"
      return "\(label): \(error.message)" + (fields.isEmpty ? "" : " \(fields)")
    } catch {
      return "\(error)"
    }
  }

  static func text(_ object: APIObject) -> String {
    let version = object.resourceVersion.isEmpty ? "" : " at \(object.resourceVersion)"
    return "\(object.type.kind) \(object.namespace ?? "-")/\(object.name)\(version)"
  }

  static func text(_ list: ObjectList<APIObject>) -> String {
    "\(list.items.map(\.name)) at \(list.resourceVersion), \(list.remaining ?? 0) more"
  }

  static let virtualServices = ScriptedClient.virtualServices
  static let reviews = ScriptedClient.reviews()
  static let destinationRules = APIResource(
    group: "networking.istio.io",
    version: "v1",
    kind: "DestinationRule",
    plural: "destinationrules"
  )

  static var all: [String: TranscriptOperation] {
    [discovery, reads, lists, watches, creations, patches, refusals, pods].reduce([:]) {
      $0.merging($1) { first, _ in first }
    }
  }
}
