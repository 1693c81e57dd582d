import Analysis
import Output
import Resources
import YAML

/// What a Gateway says: which pods play it, its servers, and which VirtualServices use it.
struct GatewayServers {
  private let object: MeshObject
  private let pods: [PodForm]
  private let mesh: DescribedMesh

  init(_ object: MeshObject, pods: [PodForm], in mesh: DescribedMesh) {
    self.object = object
    self.pods = pods
    self.mesh = mesh
  }

  private var selector: [String] {
    (object.spec?.member("selector")?.textMembers ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private var servers: [Node] { object.spec?.elements("servers") ?? [] }

  /// The VirtualServices that name it, by themselves or by its namespace and name.
  private var rules: [MeshObject] { mesh.rules(using: object) }

  var lines: [Line] {
    var lines = [Line("Gateway: \(mesh.name(of: object))", .heading)]
    lines.append(Line("Selector: \(selector.isEmpty ? "every workload" : selector.joined(separator: ","))", indent: 3))
    if pods.isEmpty, !selector.isEmpty {
      lines.append(.warning("no pod of \(mesh.name) has these labels: nothing plays the gateway", indent: 3))
    }
    lines += pods.map { Line("Pod: \(mesh.name(of: $0.workload.object))", indent: 3) }
    for server in servers {
      let hosts = server.elements("hosts").map(\.text).joined(separator: ", ")
      lines.append(Line("Server \(Self.port(server)) for \(hosts)", indent: 3))
      if let tls = Self.encryption(server) { lines.append(Line(tls, indent: 6)) }
    }
    if rules.isEmpty { lines.append(.warning("no VirtualService uses the gateway", indent: 3)) }
    for rule in rules {
      let hosts = rule.spec?.elements("hosts").map(\.text).joined(separator: ", ") ?? ""
      lines.append(Line("VirtualService: \(mesh.name(of: rule)) for \(hosts)", indent: 3))
    }
    return lines + IngressService.all(of: pods, in: mesh).flatMap(\.lines)
  }

  private static func port(_ server: Node) -> String {
    let port = server.member("port")
    return
      "\(port?.memberText("name") ?? ""): \(port?.memberText("number") ?? "")/\(port?.memberText("protocol") ?? "")"
  }

  private static func encryption(_ server: Node) -> String? {
    guard let tls = server.member("tls") else { return nil }
    if tls.member("httpsRedirect")?.boolean == true { return "TLS: plain requests are redirected to HTTPS" }
    let credential = tls.memberText("credentialName")
    let mode = tls.memberText("mode")
    return "TLS: \(mode.isEmpty ? "PASSTHROUGH" : mode)" + (credential.isEmpty ? "" : ", secret \(credential)")
  }

  /// For programs.
  var payload: JSONValue {
    [
      "place": mesh.place(of: object).payload, "selector": .array(selector.map(JSONValue.string)),
      "pods": .array(pods.map { .string("\($0.workload.namespace)/\($0.workload.object.name)") }),
      "servers": .array(
        servers.map { server in
          [
            "port": .string(Self.port(server)), "hosts": .array(server.elements("hosts").map { .string($0.text) }),
            "tls": Self.encryption(server).map(JSONValue.string) ?? .null,
          ]
        }
      ),
      "virtualServices": .array(rules.map { .string("\($0.namespace)/\($0.name)") }),
    ]
  }
}

extension DescribedMesh {
  /// The VirtualServices that name a Gateway, by itself or by its namespace and name. O(VirtualServices).
  func rules(using gateway: MeshObject) -> [MeshObject] {
    mesh.objects(of: .virtualService).filter { rule in
      (rule.spec?.elements("gateways").map(\.text) ?? []).contains { name in
        let full = name.contains("/") ? name : "\(rule.namespace)/\(name)"
        return full == "\(gateway.namespace)/\(gateway.name)"
      }
    }
  }
}
