import Analysis
import Console
import Diagnostics
import MeshStores
import Output
import Resources
import YAML

/// Finds what is wrong with manifests before they go to a mesh.
struct ManifestCheck {
  /// What references in manifests lead to, and what they are checked against.
  private static let context: [ResourceKind] = [
    .namespace, .service, .serviceEntry, .workloadEntry, .deployment, .statefulSet, .daemonSet, .destinationRule,
    .virtualService, .istioGateway, .gateway, .referenceGrant,
  ]

  private let manifests: GivenManifests
  private let store: any MeshStore
  private let context: Context

  init(of manifests: GivenManifests, for store: any MeshStore, in context: Context) {
    self.manifests = manifests
    self.store = store
    self.context = context
  }

  /// Whether there are no errors; errors and warnings are told as `meshctl validate` tells them.
  ///
  /// What the mesh holds is read only if there are errors in the manifests alone: a reference may lead there.
  func passes(_ format: ErrorFormat) async throws(CommandError) -> Bool {
    var outcome = findings(beside: [])
    if outcome.count(of: .error) > 0 { outcome = findings(beside: try await others()) }
    let shown = AnalysisOutcome(
      findings: outcome.findings.filter { $0.severity != .information },
      objects: outcome.objects,
      inputs: outcome.inputs,
      suppressedCount: outcome.suppressedCount
    )
    guard !shown.findings.isEmpty else { return true }
    show(shown, format)
    guard shown.count(of: .error) > 0 else { return true }
    if format == .text {
      context.report(["\(shown.summary); nothing was written (--validate=false writes all the same)"])
    }
    return false
  }

  private func findings(beside others: [Document]) -> AnalysisOutcome {
    var settings = MeshSettings()
    settings.defaultNamespace = store.defaultNamespace
    settings.now = context.clock.now().seconds
    var analysis = Analysis(settings)
    for document in others { analysis.add(document) }
    for document in manifests.documents { analysis.add(document) }
    let outcome = analysis.outcome()
    let foreign = Set(others.map(\.source.name))
    return AnalysisOutcome(
      findings: outcome.findings.filter { !foreign.contains($0.place.source.name) },
      objects: outcome.objects.filter { !foreign.contains($0.node.document.source.name) },
      inputs: outcome.inputs.filter { !foreign.contains($0) },
      suppressedCount: outcome.suppressedCount
    )
  }

  /// The resources of the mesh that the manifests do not give anew, each as a document of its own.
  private func others() async throws(CommandError) -> [Document] {
    let given = Set(
      manifests.documents.flatMap(\.objects).map {
        ResourceReference($0.identity, defaultNamespace: store.defaultNamespace)
      }
    )
    var documents: [Document] = []
    for kind in Self.context {
      for resource in try await resources(of: kind) where !given.contains(resource.reference) {
        guard let value = try? resource.value else { continue }
        let name = "\(resource.reference) of \(store.name)"
        documents.append(Parser.parse(SourceFile(name: name, bytes: Emitter().bytes(for: Self.typed(value, resource)))))
      }
    }
    return documents
  }

  /// The items of a server's list do not say what they are.
  private static func typed(_ value: Value, _ resource: StoredResource) -> Value {
    let entries = value.entries.filter { !$0.hasKey("apiVersion") && !$0.hasKey("kind") }
    return .mapping(
      [.init("apiVersion", .string(resource.type.apiVersion)), .init("kind", .string(resource.type.kind))] + entries
    )
  }

  /// What may not be read, or is of a kind that the mesh does not have, cannot make a reference right.
  private func resources(of kind: ResourceKind) async throws(CommandError) -> [StoredResource] {
    do throws(StoreError) { return try await store.list(ResourceQuery(kind, namespace: nil)).all() } catch {
      switch error {
      case .unknownKind, .forbidden, .notFound: return []
      default: throw .store(error)
      }
    }
  }

  private func show(_ outcome: AnalysisOutcome, _ format: ErrorFormat) {
    let stream = context.streams.error
    switch format {
    case .text:
      var report = TextReport(styler: stream.styler, width: stream.width)
      try? stream.write(report.render(outcome.findings))
    case .json:
      var report = JSONReport()
      try? stream.write(String(decoding: JSONWriter.bytes(of: report.value(of: outcome)), as: UTF8.self) + "\n")
    }
  }
}
