import Resources
import YAML

/// Turns VirtualServices into HTTPRoutes.
struct VirtualServiceConverter {
  private let manifests: ManifestObjects
  private let settings: ConversionSettings

  /// The most rules that a HTTPRoute may have (its CRD).
  private static let ruleLimit = 16

  init(_ manifests: ManifestObjects, _ settings: ConversionSettings) {
    self.manifests = manifests
    self.settings = settings
  }

  func convert(into record: inout ConversionRecord) {
    var names = NewNames(manifests.of(.httpRoute))
    for object in manifests.of(.virtualService) { convert(object, &names, &record) }
  }

  private func convert(_ object: ManifestObject, _ names: inout NewNames, _ record: inout ConversionRecord) {
    guard let spec = object.spec else { return }
    warnOfLayer4(spec, object, &record)
    guard spec.elements("http").count > 0 else {
      return record.warn(
        "a VirtualService without rules for HTTP is left as it is",
        next: "write a TCPRoute or a TLSRoute",
        at: object.nameNode,
        of: object
      )
    }
    let parents = VirtualServiceParents(object, settings, &record)
    guard !parents.references.isEmpty else { return }
    let rules = VirtualServiceRules(object, manifests.services, settings).rules(&record)
    guard !rules.isEmpty else { return }
    record.replace(object)
    for start in stride(from: 0, to: rules.count, by: Self.ruleLimit) {
      let own = rules[start..<min(start + Self.ruleLimit, rules.count)]
      let name = names.name(object.name, .httpRoute, in: object.namespace)
      record.add(route(object, ConvertedMetadata(name: name, of: object), parents, Array(own), isFirst: start == 0))
    }
  }

  private func route(
    _ object: ManifestObject,
    _ metadata: ConvertedMetadata,
    _ parents: VirtualServiceParents,
    _ rules: [VirtualServiceRules.Rule],
    isFirst: Bool
  ) -> ConvertedObject {
    var fields = Fields()
    fields.set("parentRefs", .sequence(parents.references))
    fields.set("hostnames", texts: parents.hostNames)
    fields.set("rules", .sequence(rules.map(\.fields.value)))
    var parts = isFirst ? [ConvertedObject.Part(source: object.node, path: [])] : []
    var seen: Set<Int> = []
    for (place, rule) in rules.enumerated() where seen.insert(rule.block.index).inserted {
      parts.append(ConvertedObject.Part(source: rule.block, path: [.field("spec"), .field("rules"), .item(place)]))
    }
    return ConvertedObject(.httpRoute, metadata, fields, of: [object], parts: parts)
  }

  private func warnOfLayer4(_ spec: Node, _ object: ManifestObject, _ record: inout ConversionRecord) {
    guard spec.elements("http").count > 0 else { return }
    for (node, kind) in [(spec.member("tls"), "TLSRoute"), (spec.member("tcp"), "TCPRoute")] {
      guard let node, node.count > 0 else { continue }
      record.warn(
        "a HTTPRoute has no rules for connections, and these are left out",
        next: "write a \(kind)",
        at: node,
        of: object
      )
    }
  }
}
