import Console
import MeshStores
import Output
import Routing
import Supervision
import System
import YAML

/// Where it is kept what changed the routes of a service.
enum HistoryPlace {
  /// In an annotation of each resource that was changed, written in one with the change.
  case annotations
  /// In a file of the user beside the mesh, written ahead of the change.
  case file(HistoryFile)
  /// Nowhere: it is no whole mesh, or nothing tells where the user's files are.
  case nowhere

  /// The annotation.
  static let annotation = "meshctl/history"

  /// Where that of a service of a mesh is.
  init(of service: String, in store: any MeshStore, _ context: Context) {
    if store.hasServer {
      self = .annotations
      return
    }
    self = context.stateFolder(of: store).map { .file(HistoryFile(of: service, in: $0)) } ?? .nowhere
  }

  /// What is kept of a service. A step that was interrupted before it changed anything is none.
  func history(of service: String, in stored: StoredMesh) async throws(SystemError) -> ServiceHistory {
    switch self {
    case .annotations:
      return ServiceHistory(of: service, stored.resources.flatMap { Self.entries(keptBy: $0) })
    case .file(let file):
      let text = try await OwnThread.run { _ throws(SystemError) in try file.read() }
      return ServiceHistory(of: service, HistoryText.entries(in: text)).withoutMissing(stored.resource)
    case .nowhere: return ServiceHistory()
    }
  }

  /// What a resource keeps of itself; a copy of another one keeps what is not its own.
  static func entries(keptBy resource: StoredResource) -> [HistoryEntry] {
    guard let annotations = resource.node.member("metadata")?.member("annotations"),
      let text = annotations.value(forKey: annotation)?.resolved.text
    else { return [] }
    return HistoryText.entries(in: text).map { $0.part(of: resource.reference) }.filter { !$0.parts.isEmpty }
  }
}
