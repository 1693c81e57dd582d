import Resources
import YAML

/// The metadata of a new object.
struct ConvertedMetadata {
  let name: String
  let namespace: String?
  private let labels: [Value.Entry]
  private let annotations: [Value.Entry]

  /// Makes metadata of nothing but a name.
  init(name: String, namespace: String?) {
    self.name = name
    self.namespace = namespace
    labels = []
    annotations = []
  }

  /// Takes labels and annotations from an object: all but what the API server and controllers of the old kind keep
  /// there.
  init(name: String, of object: ManifestObject) {
    self.name = name
    namespace = object.writtenNamespace
    labels = Self.entries(object.metadata?.member("labels"))
    annotations = Self.entries(object.metadata?.member("annotations")).filter { !Self.isBoundToKind($0.key) }
  }

  private static func entries(_ node: Node?) -> [Value.Entry] {
    (node?.pairs.map { $0 } ?? []).compactMap { pair in
      pair.key.memberName.map { Value.Entry($0, .string(pair.value.isNull ? "" : pair.value.text)) }
    }
  }

  /// Whether an annotation means something for objects of its own kind alone.
  static func isBoundToKind(_ annotation: String) -> Bool {
    let domain = annotation.split(separator: "/").first ?? ""
    return annotation == "kubectl.kubernetes.io/last-applied-configuration" || isIngressSetting(annotation)
      || domain == "gateway.networking.k8s.io"
  }

  /// Whether an annotation tells a controller how to serve an Ingress.
  static func isIngressSetting(_ annotation: String) -> Bool {
    let domain = annotation.split(separator: "/").first ?? ""
    return domain == "ingress.kubernetes.io" || domain.hasSuffix(".ingress.kubernetes.io")
      || annotation.hasPrefix("kubernetes.io/ingress") || domain == "ingress.istio.io"
  }

  var value: Value {
    var fields = Fields()
    fields.set("name", .string(name))
    fields.set("namespace", namespace.map(Value.string))
    fields.set("labels", .mapping(labels))
    fields.set("annotations", .mapping(annotations))
    return fields.value
  }
}
