import Resources
import YAML

/// Turns HTTPRoutes into VirtualServices.
///
/// Source: Istio `pilot/pkg/config/kube/gateway/conversion.go`, which does so for every HTTPRoute that it serves.
struct HTTPRouteConverter {
  private let manifests: ManifestObjects
  private let settings: ConversionSettings

  init(_ manifests: ManifestObjects, _ settings: ConversionSettings) {
    self.manifests = manifests
    self.settings = settings
  }

  func convert(into record: inout ConversionRecord) {
    var names = NewNames(manifests.of(.virtualService))
    for object in manifests.of(.httpRoute) { convert(object, &names, &record) }
  }

  private func convert(_ object: ManifestObject, _ names: inout NewNames, _ record: inout ConversionRecord) {
    let parents = HTTPRouteParents(object, settings, &record)
    guard !parents.isEmpty else {
      return record.warn(
        "a HTTPRoute without a Gateway or a Service as its parent is left as it is",
        next: "name the Gateway that serves it in parentRefs",
        at: object.nameNode,
        of: object
      )
    }
    let rules = HTTPRouteRules(object, settings)
    let blocks = rules.blocks(&record)
    guard !blocks.isEmpty else {
      return record.warn(
        "a HTTPRoute without rules is left as it is",
        next: "write its rules, or delete it",
        at: object.nameNode,
        of: object
      )
    }
    let hostNames = object.spec?.elements("hostnames").map(\.text) ?? []
    record.replace(object)
    var places: [(hosts: [String], gateways: [String])] = []
    if !parents.gateways.isEmpty { places.append((hostNames.isEmpty ? ["*"] : hostNames, parents.gateways)) }
    if !parents.services.isEmpty { places.append((parents.services, [])) }
    for (number, place) in places.enumerated() {
      var spec = Fields()
      spec.set("hosts", texts: place.hosts)
      spec.set("gateways", texts: place.gateways)
      spec.set("http", .sequence(blocks.map(\.fields.value)))
      let name = names.name(number == 0 ? object.name : "\(object.name)-mesh", .virtualService, in: object.namespace)
      record.add(
        ConvertedObject(
          .virtualService,
          ConvertedMetadata(name: name, of: object),
          spec,
          of: [object],
          parts: number == 0 ? parts(object, blocks) : []
        )
      )
    }
  }

  private func parts(_ object: ManifestObject, _ blocks: [HTTPRouteRules.Block]) -> [ConvertedObject.Part] {
    var parts = [ConvertedObject.Part(source: object.node, path: [])]
    var seen: Set<Int> = []
    for (place, block) in blocks.enumerated() where seen.insert(block.rule.index).inserted {
      parts.append(ConvertedObject.Part(source: block.rule, path: [.field("spec"), .field("http"), .item(place)]))
    }
    return parts
  }
}
