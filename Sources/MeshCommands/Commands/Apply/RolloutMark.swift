import Diagnostics
import MeshStores
import YAML

/// What `meshctl rollout` notes on a VirtualService: the state of a release whose traffic it shifts.
struct RolloutMark {
  private static let annotation = "meshctl/rollout"
  /// The phases in which nothing shifts any more.
  private static let ended: Set = ["Aborted", "Promoted", "RolledBack"]

  /// The phase that the rollout is in; nil when the note cannot be read.
  let phase: String?

  /// Reads the note of a resource; nil when there is none.
  init?(of resource: StoredResource) {
    let annotations = resource.node.member("metadata")?.member("annotations")
    guard let text = annotations?.value(forKey: Self.annotation)?.string else { return nil }
    let note = Parser.parse(SourceFile(name: Self.annotation, text: text), as: .json)
    phase = note.hasErrors ? nil : note.root?.member("phase")?.string
  }

  /// Whether the rollout still owns the weights. A note that cannot be read counts as one of a rollout.
  var isUnderWay: Bool { phase.map { !Self.ended.contains($0) } ?? true }
}
