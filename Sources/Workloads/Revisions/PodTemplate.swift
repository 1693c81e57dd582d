import MeshStores
public import YAML

/// The template of a workload's pods, comparable with what a controller keeps of earlier ones.
public struct PodTemplate: Sendable {
  /// The template without what controllers add to it.
  public let value: Value

  /// The label by which a Deployment tells the pods of its ReplicaSets apart.
  static let hashLabel = "pod-template-hash"

  /// The template of a workload, of a ReplicaSet, or of the data of a ControllerRevision.
  public init(of object: Value) {
    let template = object.value(at: ["spec", "template"]) ?? .null
    // The data of a ControllerRevision is a strategic merge patch, which says that all of the template is replaced
    // (Kubernetes `pkg/controller/daemon/update.go`, `getPatch`).
    let fields = template.entries.filter { $0.key != "$patch" }
    value = .mapping(fields.map { Value.Entry($0.key, $0.key == "metadata" ? Self.withoutHash($0.value) : $0.value) })
  }

  private static func withoutHash(_ metadata: Value) -> Value {
    .mapping(
      metadata.entries.map { entry in
        guard entry.key == "labels" else { return entry }
        return Value.Entry("labels", .mapping(entry.value.entries.filter { $0.key != hashLabel }))
      }
    )
  }

  /// Whether both make the same pods. A field that is null counts as absent: servers differ in what they leave out.
  public func matches(_ other: PodTemplate) -> Bool {
    Self.withoutNulls(value).isEquivalent(to: Self.withoutNulls(other.value))
  }

  /// Recursive, as deep as data can be read.
  private static func withoutNulls(_ value: Value) -> Value {
    switch value {
    case .mapping(let entries):
      let fields = entries.filter { if case .null = $0.value { false } else { true } }
      return .mapping(fields.map { Value.Entry($0.key, withoutNulls($0.value)) })
    case .sequence(let items): return .sequence(items.map(withoutNulls))
    default: return value
    }
  }

  /// The images of its containers, in their order.
  public var images: [String] {
    (value["spec"]?["containers"]?.items ?? []).compactMap { $0["image"]?.string }
  }
}
