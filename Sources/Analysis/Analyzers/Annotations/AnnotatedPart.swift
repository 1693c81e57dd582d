import Resources
import YAML

/// The metadata of an object, or of the pods that an object makes.
struct AnnotatedPart {
  /// The object.
  let object: MeshObject
  /// The kind that the metadata is of, such as `Pod` for a Deployment's template.
  let kind: String
  /// The metadata.
  let metadata: Node
  /// `spec` of a pod; nil for what is none.
  let podSpec: Node?

  /// The parts whose annotations are Istio's to read.
  static func all(in mesh: Mesh) -> [AnnotatedPart] {
    let kinds: [ResourceKind] = [.namespace, .service, .deployment]
    let objects = kinds.flatMap(mesh.objects(of:)).compactMap { object in
      object.metadata.map { AnnotatedPart(object: object, kind: object.identity.type.kind, metadata: $0, podSpec: nil) }
    }
    let pods = mesh.workloads.all.compactMap { workload -> AnnotatedPart? in
      guard let metadata = workload.metadata, workload.podSpec != nil || workload.object.kind == .pod else {
        return nil
      }
      return AnnotatedPart(object: workload.object, kind: "Pod", metadata: metadata, podSpec: workload.podSpec)
    }
    return objects + pods
  }

  /// The annotations of Istio's domains, in the order of the text.
  var annotations: [Node.Pair] {
    metadata.member("annotations")?.pairs.filter { IstioAnnotation.isIstio($0.key.text) } ?? []
  }

  /// Whether the part has a label.
  func hasLabel(_ name: StaticString) -> Bool { metadata.member("labels")?.has(name) == true }
}
