import Resources
import YAML

/// One object of the manifests.
struct ManifestObject {
  let listed: ListedObject
  let kind: ResourceKind
  /// The place of its document.
  let document: Int
  /// The namespace, that of the settings where none is written.
  let namespace: String

  var node: Node { listed.node }
  var name: String { listed.identity.name }
  /// The namespace as written; nil where none is.
  var writtenNamespace: String? { listed.identity.namespace }
  var metadata: Node? { node.member("metadata") }
  var spec: Node? { node.member("spec") }
  /// What warnings about the whole object point at.
  var nameNode: Node { metadata?.member("name") ?? node }
  /// What decides among objects that say different things: the lesser one counts.
  var key: String { "\(namespace)/\(name)" }

  init(_ listed: ListedObject, _ kind: ResourceKind, document: Int, _ settings: ConversionSettings) {
    self.listed = listed
    self.kind = kind
    self.document = document
    namespace = listed.identity.namespace ?? settings.defaultNamespace
  }

  func annotation(_ key: StaticString) -> String? { metadata?.member("annotations")?.member(key)?.text }
}
