import Analysis
import Console
import Diagnostics
import MeshStores
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
  /// A cluster is read only if the manifests alone leave something open: errors, which may be references to what the
  /// cluster holds, or references of which nothing can be told.
  func passes(_ format: ErrorFormat) async throws(CommandError) -> Bool {
    var outcome = findings(beside: [])
    if !store.hasServer || outcome.count(of: .error) + outcome.count(of: .information) > 0 {
      outcome = findings(beside: try await others())
    }
    let shown = AnalysisOutcome(
      findings: outcome.findings.filter { $0.severity != .information },
      objects: outcome.objects,
      inputs: outcome.inputs,
      suppressedCount: outcome.suppressedCount
    )
    guard !shown.findings.isEmpty else { return true }
    context.show(shown, as: format)
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
    let given = Set(manifests.documents.map { Piece($0.source) })
    return AnalysisOutcome(
      findings: outcome.findings.filter { given.contains(Piece($0.place.source)) },
      objects: outcome.objects.filter { given.contains(Piece($0.node.document.source)) },
      inputs: manifests.names,
      suppressedCount: outcome.suppressedCount
    )
  }

  /// A document by its place in an input.
  private struct Piece: Hashable {
    let name: String
    let offset: Int

    init(_ source: SourceFile) {
      name = source.name
      offset = source.baseOffset
    }
  }

  /// The resources of the mesh that the manifests do not give anew, each as a document of its own.
  private func others() async throws(CommandError) -> [Document] {
    let given = given
    var documents: [Document] = []
    for kind in Self.context {
      for resource in try await resources(of: kind) where !given.contains(resource.reference) {
        if let document = resource.document(of: store.name) { documents.append(document) }
      }
    }
    return documents
  }

  private var given: Set<ResourceReference> {
    Set(
      manifests.documents.flatMap(\.objects).map {
        ResourceReference($0.identity, defaultNamespace: store.defaultNamespace)
      }
    )
  }

  /// The resources of a kind in all namespaces, or where that may not be read, in those of the manifests.
  private func resources(of kind: ResourceKind) async throws(CommandError) -> [StoredResource] {
    if let all = try await resources(of: kind, in: nil) { return all }
    guard kind.isNamespaced else { return [] }
    var found: [StoredResource] = []
    for namespace in Set(given.map(\.namespace)).sorted() where !namespace.isEmpty {
      found += try await resources(of: kind, in: namespace) ?? []
    }
    return found
  }

  /// Nil for what may not be read. Of a kind that the mesh does not have there are none.
  private func resources(of kind: ResourceKind, in namespace: String?) async throws(CommandError) -> [StoredResource]? {
    do throws(StoreError) { return try await store.list(ResourceQuery(kind, namespace: namespace)).all() } catch {
      switch error {
      case .unknownKind, .notFound: return []
      case .forbidden: return nil
      default: throw .store(error)
      }
    }
  }
}
