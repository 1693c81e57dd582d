import Console
import MeshStores
import Output
import Routing
import Supervision
import System
import YAML

/// How one step is remembered while it is made, so that it can be undone whenever the command ends.
struct StepMemory {
  private let entry: HistoryEntry
  private let place: HistoryPlace

  init(of entry: HistoryEntry, at place: HistoryPlace) {
    self.entry = entry
    self.place = place
  }

  /// Why the step cannot be undone by what is remembered; nil if it can.
  var reasonAgainstUndo: String? {
    (entry.parts.isEmpty ? ResourceUndo.Obstacle.deleted : entry.obstacle)?.reason
  }

  /// The words of the command that undoes the step of a service; nil when none does.
  func undo(of service: String) -> [String]? {
    reasonAgainstUndo == nil ? ["meshctl", "route", "undo", service] : nil
  }

  /// Notes the whole step ahead of its changes, where the two are not one write.
  func begin() async throws(SystemError) {
    guard case .file(let file) = place else { return }
    let entry = entry
    try await OwnThread.run { _ throws(SystemError) in
      try file.replace { HistoryText.text(of: HistoryText.entries(in: $0) + [entry]) }
    }
  }

  /// Takes back the note of changes that were not made.
  ///
  /// - Parameter count: how many of the step's changes were.
  func end(afterChanges count: Int) async {
    guard case .file(let file) = place, count < entry.partCount else { return }
    let entry = entry
    // What is left is recognised by the resources, which are as they were.
    try? await OwnThread.run { _ throws(SystemError) in
      try file.replace { text in
        let others = HistoryText.entries(in: text).filter { !$0.isSameStep(as: entry) }
        return HistoryText.text(of: others + (count > 0 ? [entry.first(count)] : []))
      }
    }
  }

  /// The edit that notes the change of a resource in itself; none where that is not the place.
  func edits(of resource: StoredResource) -> [Edit] {
    guard case .annotations = place else { return [] }
    let own = entry.part(of: resource.reference)
    guard !own.parts.isEmpty else { return [] }
    let text = Value.string(HistoryText.text(of: HistoryPlace.entries(keptBy: resource) + [own]))
    let annotations: FieldPath = ["metadata", "annotations"]
    let held = resource.node.member("metadata")?.member("annotations")?.resolved
    guard let held, held.kind == .mapping else {
      return [.set(annotations, .mapping([.init(HistoryPlace.annotation, text)]))]
    }
    return [.set(annotations.appending(.field(HistoryPlace.annotation)), text)]
  }

  /// An object that is created, with the note in it where that is the place.
  func noting(_ object: Value, defaultNamespace: String) -> Value {
    guard case .annotations = place else { return object }
    let reference = ResourceReference(created: object, defaultNamespace: defaultNamespace)
    let text = HistoryText.text(of: [entry.part(of: reference)])
    return .mapping(
      object.entries.map { field in
        guard field.hasKey("metadata") else { return field }
        let others = field.value.entries.filter { !$0.hasKey("annotations") }
        let annotations = (field.value["annotations"]?.entries ?? []) + [.init(HistoryPlace.annotation, .string(text))]
        return .init("metadata", .mapping(others + [.init("annotations", .mapping(annotations))]))
      }
    )
  }
}
