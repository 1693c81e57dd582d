import Resources
import YAML

/// Turns Ingresses into a Gateway each, and a VirtualService for each of their hosts.
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
    for object in objects {
      if let name = foreignClass(of: object) {
        record.warn(
          "an Ingress of the class \(name) is left as it is",
          next: "pass --ingress-class \(name) to convert those",
          at: object.nameNode,
          of: object
        )
      } else {
        ConvertedIngress(object, manifests.services, settings).convert(&names, &record)
      }
    }
  }

  /// The class of an Ingress that is not converted; nil for one that is.
  private func foreignClass(of object: ManifestObject) -> String? {
    let name = object.annotation("kubernetes.io/ingress.class") ?? object.spec?.member("ingressClassName")?.text
    guard let name, name != settings.ingressClass else { return nil }
    return settings.ingressClass == "istio" && controllers[name] == Self.istioController ? nil : name
  }
}
