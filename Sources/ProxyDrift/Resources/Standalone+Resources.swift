import Output
public import ProxyConfig

extension TranslationTarget.Standalone {
  /// The layout that the resources of an Envoy by itself have: where it listens for every host of the mesh, and where its
  /// routes and its log are. What cannot be told stays as it is for people who ask for nothing else. O(size).
  public init(of resources: ProxyResources) {
    self.init()
    for listener in resources.resources(.listeners) {
      for manager in Self.managers(of: listener) where Self.servesEveryHost(manager) {
        guard case .integer(let number)? = listener.message.member("address", "socket_address", "port_value"),
          let port = Int(exactly: number)
        else { continue }
        self.port = port
        gatewayPort = port + 1
        guard let path = manager.member("rds", "config_source", "path_config_source", "path")?.text,
          let slash = path.lastIndex(of: "/")
        else { continue }
        routeDirectory = String(path[..<slash])
        requestLog = manager["access_log"]?.elements.first?.member("typed_config", "path")?.text
      }
    }
  }

  private static func managers(of listener: ProxyResource) -> [JSONValue] {
    (listener.message["filter_chains"]?.elements ?? []).flatMap { $0["filters"]?.elements ?? [] }
      .compactMap { $0["typed_config"] }
  }

  private static func servesEveryHost(_ manager: JSONValue) -> Bool {
    let name = manager.member("rds", "route_config_name") ?? manager.member("route_config", "name")
    return name?.text == routeName
  }
}
