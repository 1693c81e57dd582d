import Output
import ProxyState

/// The versions of a proxy, as istioctl prints them.
enum VersionTable {
  static func text(_ versions: ProxyVersions) -> String {
    var table = TabbedTable(gap: 1)
    if !versions.istio.isEmpty { table.append(["Istio Version:", versions.istio]) }
    if !versions.istioProxy.isEmpty { table.append(["Istio Proxy Version:", versions.istioProxy]) }
    table.append(["Envoy Version:", versions.envoy])
    return table.text
  }
}
