import Diagnostics
import Output
import Resources
import YAML

/// The credentials that gateways name: Secrets in the namespace where their workloads run.
///
/// Source: Istio `pkg/config/analysis/analyzers/gateway/secret.go`.
struct GatewaySecret: Analyzer {
  let istioName: StaticString? = "gateway.SecretAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var workloads = GatewayWorkloads(mesh)
    var secrets: SecretNames?
    for gateway in mesh.objects(of: .istioGateway) {
      guard let namespace = workloads.workloads(of: gateway).first?.namespace else {
        workloads.reportMissing(gateway, into: &report)
        continue
      }
      for node in Self.credentials(of: gateway) {
        guard let name = CredentialName(node.text, in: namespace) else { continue }
        if let secret = mesh.object(.secret, name.name, in: name.namespace) {
          check(secret, node, gateway, mesh, &report)
        } else {
          let names = secrets ?? SecretNames(mesh)
          secrets = names
          reportMissing(name, node, gateway, names, mesh, &report)
        }
      }
    }
  }

  /// The names of credentials, in the order of the text.
  static func credentials(of gateway: MeshObject) -> [Node] {
    (gateway.spec?.member("servers")?.items.map(\.resolved) ?? []).compactMap { $0.member("tls") }.flatMap { tls in
      [tls.written("credentialName")].compactMap(\.self)
        + (tls.member("credentialNames")?.items.map(\.resolved).filter { !$0.text.isEmpty } ?? [])
    }
  }

  private func check(
    _ secret: MeshObject,
    _ node: Node,
    _ gateway: MeshObject,
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    do throws(GatewayCredential.Flaw) {
      try GatewayCredential(secret).check(at: mesh.settings.now)
    } catch {
      report.add(
        .invalidGatewayCredential,
        "the Secret \(secret.namespace)/\(secret.name) \(error.message)",
        at: node,
        of: gateway,
        notes: [Finding.Note("the Secret is here", at: secret.nameNode)]
      )
    }
  }

  private func reportMissing(
    _ name: CredentialName,
    _ node: Node,
    _ gateway: MeshObject,
    _ secrets: SecretNames,
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    let near = NearestMatch.candidates(for: name.name, among: secrets.names(in: name.namespace))
    let elsewhere = secrets.namespaces(of: name.name)
    var message = "the Secret '\(name.name)' is not in \(name.namespace), where the gateway runs"
    if let other = elsewhere.first {
      message += ", but in \(other): a gateway reads Secrets of its own namespace alone"
    } else if !near.isEmpty {
      message += ": did you mean \(near.joined(separator: " or "))?"
    }
    report.add(
      .referencedResourceNotFound,
      message,
      at: node,
      of: gateway,
      severity: elsewhere.isEmpty ? mesh.severity(ofMissing: .secret, in: name.namespace) : .error,
      fixIts: near.count == 1 && elsewhere.isEmpty
        ? [.init("write \(near[0])", replacing: node.range, with: near[0])] : []
    )
  }
}
