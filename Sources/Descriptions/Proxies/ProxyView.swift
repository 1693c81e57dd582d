import Output
import ProxyConfig
public import ProxyState
import YAML

/// What a proxy has, as far as it tells which objects of the mesh decide on its traffic.
public struct ProxyView: Sendable {
  let dump: ConfigDump
  /// Whether it is what the mesh should tell the proxy, which nobody asked.
  let isDerived: Bool

  /// Takes what a proxy answered.
  public init(_ dump: ConfigDump) {
    self.dump = dump
    isDerived = false
  }

  /// What a mesh would tell a proxy. O(the objects it may see).
  init(_ identity: ProxyIdentity, in mesh: DescribedMesh) {
    let translation = Translation(mesh.input, for: identity, target: .istiod)
    // What was just written can be read.
    dump = (try? ConfigDump(JSONWriter.bytes(of: translation.dump))) ?? ConfigDump()
    isDerived = true
  }

  /// What a look at the dump gives; a part that is none of Envoy's tells nothing.
  private func reading<Answer>(_ look: (ConfigDump) throws(JSONCursorError) -> Answer?) -> Answer? {
    do throws(JSONCursorError) { return try look(dump) } catch { return nil }
  }

  /// The name and namespace of the DestinationRule for a port of a service.
  func destinationRule(of host: String, port: Int) -> (name: String, namespace: String)? {
    reading { dump throws(JSONCursorError) in
      try dump.policyPath(of: host, port: port)?.object(of: "destination-rule")
    }
  }

  /// The name and namespace of the VirtualService for a port of a service.
  func virtualService(of host: String, port: Int) -> (name: String, namespace: String)? {
    reading { dump throws(JSONCursorError) in
      try dump.routingPath(of: host, port: port)?.object(of: "virtual-service")
    }
  }

  /// The names of the rules that requests to the workload are held to.
  var inboundRules: [String] { reading { dump throws(JSONCursorError) in try dump.inboundRules() } ?? [] }

  /// The policies that the proxy enforces.
  var authorizations: [AuthorizationState] {
    reading { dump throws(JSONCursorError) in try dump.authorizations() } ?? []
  }
}

extension Translation {
  /// The translation in the form of Envoy's `/config_dump` (envoy.admin.v3.ConfigDump).
  fileprivate var dump: JSONValue {
    func section(_ type: String, _ list: String, _ entries: [JSONValue]) -> JSONValue {
      .object([
        .init("@type", .string("type.googleapis.com/envoy.admin.v3.\(type)")), .init(list, .array(entries)),
      ])
    }
    return [
      "configs": [
        section("ClustersConfigDump", "dynamic_active_clusters", clusters.map { ["cluster": $0.json] }),
        section(
          "ListenersConfigDump",
          "dynamic_listeners",
          listeners.map { ["name": .string($0.name), "active_state": ["listener": $0.json]] }
        ),
        section("RoutesConfigDump", "dynamic_route_configs", routes.map { ["route_config": $0.json] }),
      ]
    ]
  }
}
