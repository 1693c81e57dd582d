public import Resources
public import YAML

/// One object that a conversion made.
public struct ConvertedObject: Sendable {
  /// A part that was made of a part of the manifests, so that comments find their way.
  struct Part: Sendable {
    let source: Node
    let path: [ConvertedPath]
  }

  /// Its kind.
  public let kind: ResourceKind
  /// Its name.
  public let name: String
  /// Its namespace; nil where its sources name none.
  public let namespace: String?
  /// The whole object.
  public let value: Value
  /// What it was made of, the one that it takes the place of first.
  public let sources: [ObjectIdentity]
  /// The place of the document that it takes the place of.
  public let home: Int
  let parts: [Part]

  /// Makes an object of the newest version of its kind.
  init(
    _ kind: ResourceKind,
    _ metadata: ConvertedMetadata,
    _ spec: Fields,
    of sources: [ManifestObject],
    parts: [Part]
  ) {
    self.kind = kind
    name = metadata.name
    namespace = metadata.namespace
    self.sources = sources.sorted {
      ($0.document, $0.listed.places.last ?? 0) < ($1.document, $1.listed.places.last ?? 0)
    }.map(\.listed.identity)
    home = sources.map(\.document).min() ?? 0
    self.parts = parts
    let type = GroupVersionKind(group: kind.group, version: kind.versions.first ?? "v1", kind: kind.kind)
    value = [
      "apiVersion": .string(type.apiVersion), "kind": .string(kind.kind), "metadata": metadata.value,
      "spec": spec.value,
    ]
  }

  /// `virtualservice.networking.istio.io/reviews`
  public var displayName: String { "\(kind.qualifiedName)/\(name)" }
}
