import Resources
import YAML

/// Ports of Services whose protocol the proxy must guess.
///
/// Source: Istio `pkg/config/analysis/analyzers/service/portname.go`.
struct PortNames: Analyzer {
  let istioName: StaticString? = "service.PortNameAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for service in mesh.objects(of: .service) {
      guard !MeshObject.isSystemNamespace(service.namespace), !service.isControlPlane else { continue }
      let isExternal = service.spec?.memberText("type") == "ExternalName"
      for port in service.spec?.elements("ports") ?? [] where port.kind == .mapping {
        let isNamed = ServicePortProtocol.isNamed(in: port) || ServicePortProtocol.isServerFirst(port)
        if isExternal {
          guard !isNamed || port.memberText("name") == "tcp" else { continue }
          let message = "the name of an ExternalName Service's port must tell a protocol other than tcp, such as https"
          let node = port.member("name") ?? port
          report.add(.externalNameServiceTypeInvalidPortName, message, at: node, of: service)
        } else if !isNamed {
          let message = "the proxy guesses the protocol of the port \(port.memberText("port")), since no name tells it"
          report.add(.portNameIsNotUnderNamingConvention, message, at: port.member("name") ?? port, of: service)
        }
      }
    }
  }
}
