import Resources
import YAML

/// Turns Ingresses into Gateways, and a VirtualService for each of their hosts.
///
/// Source: Istio `pilot/pkg/config/kube/ingress/conversion.go`, which does so for every Ingress that it serves.
struct IngressConverter {
  private let manifests: ManifestObjects
  private let settings: ConversionSettings
  /// The controllers that classes name.
  private let controllers: [String: String]

  /// The controller that a class of Ingresses names to be Istio's.
  private static let istioController = "istio.io/ingress-controller"

  init(_ manifests: ManifestObjects, _ settings: ConversionSettings) {
    self.manifests = manifests
    self.settings = settings
    let classes = ResourceKind.named(group: "networking.k8s.io", kind: "IngressClass").map(manifests.of) ?? []
    controllers = Dictionary(classes.map { ($0.name, $0.spec?.memberText("controller") ?? "") }) { first, _ in first }
  }

  func convert(into record: inout ConversionRecord) {
    var names = NewNames(manifests.of(.istioGateway) + manifests.of(.virtualService))
    let objects = (manifests.of(.ingress) + manifests.of(.oldIngress)).sorted { $0.document < $1.document }
    var ingresses: [ConvertedIngress] = []
    for object in objects {
      if let name = foreignClass(of: object) {
        record.warn(
          "an Ingress of the class \(name) is left as it is",
          next: "pass --ingress-class \(name) to convert those",
          at: object.nameNode,
          of: object
        )
      } else {
        record.replace(object)
        ingresses.append(ConvertedIngress(object, manifests.services, settings, &record))
      }
    }
    for group in Self.grouped(ingresses) {
      let gateway = IngressGateway(group, settings, &names)
      record.add(gateway.object)
      for ingress in group { ingress.addVirtualServices(behind: gateway, &names, &record) }
    }
  }

  /// Ingresses that speak of one host share a Gateway: two for one host and port contradict each other.
  private static func grouped(_ ingresses: [ConvertedIngress]) -> [[ConvertedIngress]] {
    var groups: [(hosts: Set<String>, members: [ConvertedIngress])] = []
    for ingress in ingresses {
      let hosts = ingress.hostNames
      let touched = groups.indices.filter { !groups[$0].hosts.isDisjoint(with: hosts) }
      guard let first = touched.first else {
        groups.append((hosts, [ingress]))
        continue
      }
      for other in touched.dropFirst().reversed() {
        let group = groups.remove(at: other)
        groups[first].hosts.formUnion(group.hosts)
        groups[first].members += group.members
      }
      groups[first].hosts.formUnion(hosts)
      groups[first].members.append(ingress)
    }
    return groups.map(\.members)
  }

  /// The class of an Ingress that is not converted; nil for one that is.
  private func foreignClass(of object: ManifestObject) -> String? {
    let name = object.annotation("kubernetes.io/ingress.class") ?? object.spec?.member("ingressClassName")?.text
    guard let name, name != settings.ingressClass else { return nil }
    return settings.ingressClass == "istio" && controllers[name] == Self.istioController ? nil : name
  }
}
