import Resources
import YAML

/// Turns TrafficSplits of the Service Mesh Interface into VirtualServices.
///
/// Source: SMI `apis/traffic-split`: the requests to a root service are shared among the services behind it.
struct TrafficSplitConverter {
  private let manifests: ManifestObjects
  private let settings: ConversionSettings

  init(_ manifests: ManifestObjects, _ settings: ConversionSettings) {
    self.manifests = manifests
    self.settings = settings
  }

  func convert(into record: inout ConversionRecord) {
    var names = NewNames(manifests.of(.virtualService))
    for object in manifests.of(.trafficSplit) {
      guard let spec = object.spec else { continue }
      if let matches = spec.member("matches") {
        record.warn(
          "a split for some requests alone is left as it is: what matches names is of a kind that is not read",
          next: "write its conditions in a VirtualService",
          at: matches,
          of: object
        )
      } else {
        record.replace(object)
        record.add(virtualService(object, spec, &names, &record))
      }
    }
  }

  private func virtualService(
    _ object: ManifestObject,
    _ spec: Node,
    _ names: inout NewNames,
    _ record: inout ConversionRecord
  ) -> ConvertedObject {
    let backends = spec.elements("backends")
    let weights = SplitWeights.numbers(of: backends)
    let shares = WeightedShares(weights)
    if !shares.areExact {
      record.warn(
        "the weights are no whole percentages and become \(shares.summary)",
        next: "check the shares",
        at: spec.member("backends") ?? spec,
        of: object
      )
    }
    let routes = zip(backends, shares.percentages).map { backend, share -> Value in
      var route = Fields()
      route.set("destination", ["host": .string(backend.memberText("service"))])
      if backends.count > 1 { route.set("weight", number: share) }
      return route.value
    }
    var fields = Fields()
    fields.set("hosts", texts: [spec.memberText("service")])
    fields.set("http", [["route": .sequence(routes)]])
    let name = names.name(object.name, .virtualService, in: object.namespace)
    let block: [ConvertedPath] = [.field("spec"), .field("http"), .item(0), .field("route")]
    let parts = backends.enumerated().map { ConvertedObject.Part(source: $0.element, path: block + [.item($0.offset)]) }
    return ConvertedObject(
      .virtualService,
      ConvertedMetadata(name: name, of: object),
      fields,
      of: [object],
      parts: [ConvertedObject.Part(source: object.node, path: [])] + parts
    )
  }
}
