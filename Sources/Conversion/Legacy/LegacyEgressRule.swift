import Resources
import YAML

/// An EgressRule of Istio before 0.8, which becomes a ServiceEntry.
struct LegacyEgressRule {
  private let object: ManifestObject
  private let settings: ConversionSettings

  init(_ object: ManifestObject, _ settings: ConversionSettings) {
    self.object = object
    self.settings = settings
  }

  func convert(_ names: inout NewNames, _ record: inout ConversionRecord) {
    let destination = object.spec?.member("destination").map { LegacyService($0, in: object.namespace, settings) }
    guard let destination, !destination.host.isEmpty else {
      return record.refuse("an EgressRule needs a destination with a service", at: object.nameNode, of: object)
    }
    record.replace(object)
    let name = names.name(object.name, .serviceEntry, in: object.namespace)
    // Addresses need a name beside them, which nobody looks up.
    let isRange = IPAddressText.isAddress(destination.service) || IPAddressText.isRange(destination.service)
    let host = isRange ? "\(name).\(object.namespace).svc.\(settings.clusterDomain)" : wholeLabels(destination, &record)
    var spec = Fields()
    spec.set("hosts", texts: [host])
    spec.set("addresses", texts: isRange ? [destination.service] : [])
    spec.set("location", text: "MESH_EXTERNAL")
    spec.set("ports", .sequence(object.spec?.elements("ports").map(Self.port) ?? []))
    spec.set("resolution", text: "NONE")
    if let proxy = object.spec?.member("useEgressProxy", or: "use_egress_proxy"), proxy.boolean == true {
      record.warn(
        "Istio never sent this through a proxy of its own",
        next: "write a Gateway and a VirtualService if it should go through one",
        at: proxy,
        of: object
      )
    }
    let root = ConvertedObject.Part(source: object.node, path: [])
    record.add(
      ConvertedObject(.serviceEntry, ConvertedMetadata(name: name, of: object), spec, of: [object], parts: [root])
    )
  }

  /// Before 0.8 a wildcard could stand for a part of a label; today it stands for whole labels.
  private func wholeLabels(_ destination: LegacyService, _ record: inout ConversionRecord) -> String {
    let host = destination.host
    guard host.hasPrefix("*"), host != "*", !host.hasPrefix("*.") else { return host }
    let rest = host.drop { $0 == "*" || $0 == "-" }
    record.warn(
      "a wildcard stands for whole labels, so \(host) becomes *.\(rest)",
      next: "add the hosts that it took beside those",
      at: destination.node.member("service") ?? destination.node,
      of: object
    )
    return "*.\(rest)"
  }

  private static func port(_ node: Node) -> Value {
    let number = node.member("port")?.integer
    let word = node.memberText("protocol")
    var fields = Fields()
    fields.set("number", number: number)
    fields.set("name", text: "\(word.lowercased())-\(number ?? 0)")
    fields.set("protocol", text: word.uppercased())
    return fields.value
  }
}
