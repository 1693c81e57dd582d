import Analysis
import Output
import ProxyConfig
import Resources

/// Whether connections to a workload are encrypted, and which policies say so.
struct MutualTLSSection {
  private let subject: Subject
  private let mesh: DescribedMesh
  private let policy: PeerAuthentication

  init(_ subject: Subject, _ pod: PodForm, _ mesh: DescribedMesh) {
    self.subject = subject
    self.mesh = mesh
    policy = PeerAuthentication(mesh.input, namespace: pod.workload.namespace, labels: pod.workload.labels)
  }

  /// What clients of one port do.
  private struct Client {
    let host: String
    let port: Int
    let agreement: EncryptionAgreement
    let rule: Place?
  }

  var section: Section {
    let clients = subject.services.flatMap(clients)
    let mode = policy.general.rawValue
    let server = decider == nil ? "\(mode), since no PeerAuthentication says anything" : mode
    let ports = policy.ports.sorted { $0.key < $1.key }.map { Tree(Cell("port \($0.key): \($0.value.rawValue)")) }
    let trees = clients.map { client in
      let style = client.agreement.isTrouble ? Palette.standard.warning : .plain
      return Tree(
        Cell("clients of \(client.host):\(client.port)"),
        [Tree(Cell(client.agreement.text, style))] + Tree.source(client.rule)
      )
    }
    return Section(
      key: "mtls",
      title: "Mutual TLS",
      entries: [Tree(Cell("the workload wants \(server)"), Tree.source(decider) + ports)] + trees,
      payload: payload(clients)
    )
  }

  private var decider: Place? { policy.decider.map { mesh.place(of: $0.origin) } }

  private func clients(of service: MeshObject) -> [Client] {
    let host = mesh.host(of: service).name
    let client = ProxyIdentity(name: "client", namespace: service.namespace)
    let translation = Translation(mesh.input, for: client, target: .istiod)
    return (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init).compactMap { port in
      guard let cluster = translation.clusters.first(where: { $0.name == "outbound|\(port.number)||\(host)" }) else {
        return nil
      }
      let target = subject.pods.first.flatMap { port.target(in: $0) } ?? port.number
      return Client(
        host: service.name,
        port: port.number,
        agreement: EncryptionAgreement(client: cluster.encryption, server: policy.mode(of: target)),
        rule: cluster.policyOrigin.map(mesh.place)
      )
    }
  }

  private func payload(_ clients: [Client]) -> JSONValue {
    [
      "mode": .string(policy.general.rawValue), "decidedBy": decider?.payload ?? .null,
      "clients": .array(
        clients.map { client in
          [
            "service": .string(client.host), "port": .integer(Int64(client.port)),
            "encryption": .string(client.agreement.client.rawValue),
            "mode": .string(client.agreement.server.rawValue), "text": .string(client.agreement.text),
            "trouble": .bool(client.agreement.isTrouble), "destinationRule": client.rule?.payload ?? .null,
          ]
        }
      ),
    ]
  }
}
