import EnvoyAdmin
import ProxyConfig
import ProxyDrift
import ProxyState
import YAML

/// All that a proxy has, as it was read.
struct ComparedProxy {
  /// What messages call it.
  let name: String
  /// Where it runs; nil for a saved dump.
  let place: ProxyPlace?
  /// Its listeners, routes, clusters and endpoints.
  let resources: ProxyResources
  /// What it says of itself; nil where it says nothing.
  let node: ProxyNode?
  /// Its versions; nil where it tells none.
  let versions: ProxyVersions?

  /// Reads a saved dump.
  init(file: String, in context: Context) throws(CommandError) {
    try self.init(ProxyDump(try context.proxyFile(file), from: file), nil)
  }

  /// Asks a running proxy for everything at once, so that no change comes between two answers.
  init(of place: ProxyPlace) async throws(CommandError) {
    let everything = ConfigDumpSelection(includesEndpoints: true)
    let bytes = try await ProxyInquiry(place: place).get(.configDump(everything))
    try self.init(ProxyDump(bytes, from: place.name), place)
  }

  private init(_ proxy: ProxyDump, _ place: ProxyPlace?) throws(CommandError) {
    name = proxy.name
    self.place = place
    do throws(UnreadableResource) { resources = try ProxyResources(proxy.dump) } catch {
      throw .input("what \(proxy.name) holds at \(error.path) cannot be read: \(error.message)", next: nil)
    }
    guard ResourceType.allCases.contains(where: resources.knows) else {
      throw .input(
        "there is nothing to compare in \(proxy.name): no listeners, routes, clusters or endpoints",
        next: "save a dump with curl -s http://localhost:15000/config_dump?include_eds"
      )
    }
    guard !proxy.dump.isOfFirstAPI else {
      throw .input(
        "\(proxy.name) is of an Envoy that speaks version 2 of its API, which ended with Envoy 1.17",
        next: "compare proxies of Istio 1.8 or newer"
      )
    }
    (node, versions) = try proxy.reading { dump throws(JSONCursorError) in
      (try ProxyNode(dump), try ProxyVersions(dump))
    }
  }
}
