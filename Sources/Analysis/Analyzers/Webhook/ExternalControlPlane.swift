import Resources
import YAML

/// Webhooks of a control plane outside of the cluster whose address is missing, malformed or no name.
///
/// Source: Istio `pkg/config/analysis/analyzers/externalcontrolplane/externalcontrolplane.go`. Names are not looked up:
/// nothing here needs a network.
struct ExternalControlPlane: Analyzer {
  let istioName: StaticString? = "externalcontrolplane.ExternalControlPlaneAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let validating = mesh.objects(of: .validatingWebhookConfiguration).filter {
      $0.name == "istiod-default-validator" || $0.name.hasPrefix("istio-validator")
    }
    let mutating = mesh.objects(of: .mutatingWebhookConfiguration).filter {
      $0.name.hasPrefix("istio-sidecar-injector")
    }
    for configuration in validating + mutating {
      for webhook in configuration.node.elements("webhooks") {
        let client = webhook.member("clientConfig")
        if let url = client?.member("url") {
          check(url, of: configuration, into: &report)
        } else if client?.has("service") != true {
          let name = webhook.memberText("name")
          let message = "the webhook \(name) has neither the url of a control plane nor a service"
          report.add(.invalidExternalControlPlaneConfig, message, at: client ?? webhook, of: configuration)
        }
      }
    }
  }

  private func check(_ url: Node, of configuration: MeshObject, into report: inout FindingReport) {
    guard let host = Self.host(of: url.text) else {
      let message = "'\(url.text)' is no URL of a webhook, such as https://istiod.example.com:15017/inject"
      report.add(.invalidExternalControlPlaneConfig, message, at: url, of: configuration)
      return
    }
    guard IPAddressText.isAddress(host) else { return }
    let message = "the control plane is reached by the address \(host); a host name can be moved and certified"
    report.add(.externalControlPlaneAddressIsNotAHostname, message, at: url, of: configuration)
  }

  /// The host of an `https` URL (RFC 3986 §3.2.2), without the brackets of an IPv6 address; nil for anything else.
  private static func host(of url: String) -> String? {
    let scheme = "https://"
    guard url.lowercased().hasPrefix(scheme) else { return nil }
    let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host =
      authority.hasPrefix("[")
      ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    let isClean = !host.isEmpty && !host.contains { $0.isWhitespace || $0 == "@" || $0 == "\\" }
    return isClean ? String(host) : nil
  }
}
