import Diagnostics
import Resources
import YAML

/// The objects of manifests, by kind.
struct ManifestObjects {
  private var byKind: [ResourceKind: [ManifestObject]] = [:]
  /// What is wrong with objects that would be converted.
  private(set) var refusals: [ConversionRecord.Entry] = []
  let services: ServiceIndex

  init(_ documents: [Document], _ settings: ConversionSettings) {
    let sources = Set(settings.target.sources)
    var services = ServiceIndex()
    for (place, document) in documents.enumerated() where !document.hasErrors {
      for listed in Self.objects(of: document) {
        guard let kind = ResourceKind.of(listed.identity.type) else { continue }
        let object = ManifestObject(listed, kind, document: place, settings)
        byKind[kind, default: []].append(object)
        if kind == .service { services.add(object) }
        if sources.contains(kind.kind) { refusals += Self.refusals(of: object) }
      }
    }
    self.services = services
  }

  /// The objects of a kind, in the order of the text.
  func of(_ kind: ResourceKind) -> [ManifestObject] { byKind[kind] ?? [] }

  /// The objects of a document. Rules of Istio before 0.8 were taken without an `apiVersion`, which istioctl filled in.
  private static func objects(of document: Document) -> [ListedObject] {
    guard let root = document.root?.resolved, root.kind == .mapping, !root.has("apiVersion"),
      let kind = legacyKinds.first(where: { $0.kind == root.memberText("kind") })
    else { return document.objects }
    let metadata = root.member("metadata")
    let identity = ObjectIdentity(
      type: GroupVersionKind(group: kind.group, version: kind.versions.first ?? "", kind: kind.kind),
      name: metadata?.memberText("name") ?? "",
      namespace: metadata?.member("namespace")?.text
    )
    return [ListedObject(root: root, identity: identity)]
  }

  private static let legacyKinds: [ResourceKind] = [.routeRule, .destinationPolicy, .egressRule]

  /// What the schema of its kind finds wrong; versions that no schema is for are read by the newest.
  private static func refusals(of object: ManifestObject) -> [ConversionRecord.Entry] {
    let version = object.listed.identity.type.version
    guard let schema = object.kind.schema(version: version) ?? object.kind.schemas.first else { return [] }
    let hasType = object.node.has("apiVersion")
    return SchemaValidation.diagnostics(of: object.node, by: schema)
      .filter { $0.severity == .error && (hasType || !$0.message.hasPrefix("apiVersion:")) }
      .map { ConversionRecord.Entry($0, object) }
  }
}
