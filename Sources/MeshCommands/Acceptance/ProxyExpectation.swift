import Analysis
import EnvoyAdmin
import ProxyState
import Routing
import YAML

/// What proxies are to have after a change, by what they say themselves.
enum ProxyExpectation: Sendable {
  /// A cluster for each of these targets, on every port that its host has.
  case clusters(of: [RouteTarget])
  /// Routes that split requests so.
  case split(RouteSplit)
  /// Something else about a subject than each proxy had before, by its name.
  case change(of: ProxySubject, since: [String: [Value]])

  /// What a proxy says to it.
  enum Verdict: Hashable, Sendable {
    /// It has it.
    case met
    /// It sends nothing to the hosts.
    case unconcerned
    /// It has not, and why that is known.
    case lacking(String)
  }

  /// What it is about.
  var subject: ProxySubject {
    switch self {
    case .clusters(let targets): .clusters(of: Set(targets.map(\.host.name)))
    case .split(let split): .routes(of: split.hosts)
    case .change(let subject, _): subject
    }
  }

  /// What a proxy is asked for.
  var selection: ConfigDumpSelection {
    if case .clusters = self { return subject.selection(["cluster.name"]) }
    return subject.selection()
  }

  /// What the answer of a proxy says to it.
  func verdict(on dump: ConfigDump, of proxy: String) throws(JSONCursorError) -> Verdict {
    switch self {
    case .clusters(let targets): return Self.verdict(on: try dump.clusters().map(\.parts), targets)
    case .split(let split):
      let hosts = try dump.virtualHosts(for: split.hosts).map(VirtualHostState.init)
      if hosts.isEmpty { return .unconcerned }
      return hosts.lazy.compactMap(split.lack).first.map { .lacking($0) } ?? .met
    case .change(let subject, let states):
      let state = try subject.state(in: dump)
      let before = states[proxy]
      if state.isEmpty, before?.isEmpty ?? true { return .unconcerned }
      // A proxy that has come since then was sent what there is now.
      guard let before, before == state else { return .met }
      return .lacking("still as before")
    }
  }

  /// A gateway that is only sent clusters which its routes name has none for the whole host, and gets those of subsets
  /// with the routes (istiod's PILOT_FILTER_GATEWAY_CLUSTER_CONFIG): it is not waited for.
  private static func verdict(on clusters: [ClusterName], _ targets: [RouteTarget]) -> Verdict {
    let known = Set(clusters.filter { $0.direction == "outbound" })
    var isConcerned = false
    for target in targets {
      for whole in known where whole.host == target.host.name && whole.subset.isEmpty {
        isConcerned = true
        let name = "outbound|\(whole.port)|\(target.subset ?? "")|\(target.host.name)"
        if !known.contains(ClusterName(name)) { return .lacking("no cluster \(name)") }
      }
    }
    return isConcerned ? .met : .unconcerned
  }
}
