import Diagnostics
import Output
import ProxyConfig

/// A mesh in which requests are thought through.
struct SimulatedMesh {
  /// What it consists of.
  let documents: MeshDocuments
  let input: TranslationInput
  /// For what Envoy it is translated.
  let target: GenerateOptions.Target
  /// The translation for each proxy that was asked for.
  private var translations: [ProxyIdentity: Translation] = [:]

  /// - Parameter target: nil for what runs such a mesh: control planes in clusters, one Envoy by itself on directories.
  init(_ documents: MeshDocuments, target: GenerateOptions.Target?) {
    self.documents = documents
    input = documents.translationInput
    self.target = target ?? (documents.cluster == nil ? .standalone : .istiod)
  }

  /// What becomes of a request.
  mutating func explanation(of call: RouteCall) async throws(CommandError) -> CallExplanation {
    var identity = try await caller(of: call)
    let references = try gateways(of: call)
    if target == .istiod, let gateway = references.first.flatMap({ ProxyIdentity.gateway($0, of: input) }) {
      identity = gateway
    }
    let translation = translation(for: identity)
    let serving = references.first { reference in
      translation.gatewayPorts.contains { $0.port == call.url.port && $0.gateways.contains(reference) }
    }
    let entrance = (serving ?? references.first).map(Entrance.gateway) ?? .mesh
    let explanation = translation.explanation(
      of: call.url,
      method: call.method.rawValue,
      headers: call.headers,
      at: entrance
    )
    return CallExplanation(
      call: call,
      explanation: explanation,
      translation: translation,
      gateways: references,
      isCluster: documents.cluster != nil
    )
  }

  private mutating func translation(for identity: ProxyIdentity) -> Translation {
    if let known = translations[identity] { return known }
    let translation = Translation(input, for: identity, target: translationTarget)
    translations[identity] = translation
    return translation
  }

  private var translationTarget: TranslationTarget {
    switch target {
    case .istiod: .istiod
    case .standalone: .standalone(TranslationTarget.Standalone())
    }
  }

  private func caller(of call: RouteCall) async throws(CommandError) -> ProxyIdentity {
    let search = ProxySearch(
      .kind(.sidecar),
      as: call.caller,
      isStandalone: target == .standalone,
      documents,
      input
    )
    return try await search.identity()
  }

  /// The gateways that the name of one means; none for a request that comes from a workload.
  private func gateways(of call: RouteCall) throws(CommandError) -> [String] {
    guard let name = call.gateway else { return [] }
    let found = input.gateways(named: name, in: documents.defaultNamespace)
    guard found.isEmpty else { return found }
    let known = input.gatewayNames
    let near = NearestMatch.candidates(
      for: name,
      among: known.flatMap { [$0, String($0.drop { $0 != "/" }.dropFirst())] }
    )
    let all = known.isEmpty ? nil : "its gateways are \(known.joined(separator: ", "))"
    throw .notFound(
      "there is no gateway \(name) in \(documents.name)",
      next: near.isEmpty ? all : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
