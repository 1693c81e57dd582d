import Resources
import YAML

/// A credential whose key belongs to another certificate: no client can connect.
struct GatewayKeyPair: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var workloads = GatewayWorkloads(mesh)
    for gateway in mesh.objects(of: .istioGateway) {
      guard let namespace = workloads.workloads(of: gateway).first?.namespace else { continue }
      for node in GatewaySecret.credentials(of: gateway) {
        guard let name = CredentialName(node.text, in: namespace),
          let secret = mesh.object(.secret, name.name, in: name.namespace),
          let credential = try? GatewayCredential(secret), !credential.isPair
        else { continue }
        report.add(
          .mismatchedKeyPair,
          "the private key in the Secret \(secret.namespace)/\(secret.name) belongs to another certificate",
          at: node,
          of: gateway,
          notes: [Finding.Note("the Secret is here", at: secret.nameNode)]
        )
      }
    }
  }
}
