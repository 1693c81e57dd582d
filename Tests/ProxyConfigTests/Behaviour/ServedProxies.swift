import Output
import ProxyConfig

/// What proxies of a cluster are told, in one bootstrap that an Envoy without a control plane runs.
///
/// Endpoints stand in the clusters, secrets in the bootstrap, and listeners that wait for captured connections listen
/// on ports of 127.0.0.1.
struct ServedProxies {
  /// One proxy, and the ports on which its listeners listen; the other listeners are left out.
  struct Proxy {
    let translation: Translation
    let ports: [String: Int]
  }

  let proxies: [Proxy]
  let certificates: MeshCertificates

  /// The bootstrap.
  func bootstrap(_ administration: Address) -> JSONValue {
    let empty = MeshText.translation("", target: .standalone(.init())).inlined
    let base = Bootstrap(for: ProxyIdentity(), administration: administration, source: .fixed(empty)).json
    let listeners = proxies.flatMap(listeners)
    let clusters = proxies.flatMap(clusters)
    var byName: [String: JSONValue] = [:]
    for cluster in clusters { byName[cluster["name"]?.text ?? ""] = cluster }
    var names: Set<String> = []
    let resources = JSONValue.array(listeners + byName.values).mappingObjects { object in
      guard object["sds_config"] != nil, let name = object["name"]?.text else { return object }
      names.insert(name)
      return object.with("sds_config", nil)
    }
    let changed = resources.children
    return base.with(
      "static_resources",
      [
        "listeners": .array(Array(changed.prefix(listeners.count))),
        "clusters": .array(Array(changed.dropFirst(listeners.count))),
        "secrets": .array(names.sorted().map(secret)),
      ]
    )
  }

  private func listeners(_ proxy: Proxy) -> [JSONValue] {
    proxy.translation.inlined.listeners.compactMap { listener in
      guard let port = proxy.ports[listener.name] else { return nil }
      return listener.json.with("@type", nil).with("bind_to_port", nil)
        .with("name", .string("\(listener.name) at \(port)"))
        .with("address", ["socket_address": ["address": "127.0.0.1", "port_value": .integer(Int64(port))]])
    }
  }

  private func clusters(_ proxy: Proxy) -> [JSONValue] {
    let endpoints = Dictionary(proxy.translation.endpoints.map { ($0.clusterName, $0.json) }) { first, _ in first }
    return proxy.translation.clusters.map { cluster in
      let json = cluster.json.with("@type", nil)
      guard let assignment = endpoints[cluster.name] else { return json }
      return json.with("type", "STATIC").with("eds_cluster_config", nil)
        .with("load_assignment", assignment.with("@type", nil))
    }
  }

  /// A secret as the agent of a pod would give it: from the files that its name tells, or those of the workload.
  private func secret(_ name: String) -> JSONValue {
    let value = name.drop { $0 != ":" }.dropFirst()
    if name.hasPrefix("file-root:") { return Self.authorities(name, String(value)) }
    if name == "ROOTCA" || name.hasSuffix("-cacert") {
      return Self.authorities(name, certificates.certificate("ca"))
    }
    if name.hasPrefix("file-cert:") {
      let files = value.split(separator: "~").map(String.init)
      return Self.certificate(name, files[0], files[1])
    }
    let pair = name == "default" ? "workload" : "server"
    return Self.certificate(name, certificates.certificate(pair), certificates.key(pair))
  }

  private static func authorities(_ name: String, _ file: String) -> JSONValue {
    ["name": .string(name), "validation_context": ["trusted_ca": ["filename": .string(file)]]]
  }

  private static func certificate(_ name: String, _ certificate: String, _ key: String) -> JSONValue {
    [
      "name": .string(name),
      "tls_certificate": [
        "certificate_chain": ["filename": .string(certificate)], "private_key": ["filename": .string(key)],
      ],
    ]
  }
}
