import ArgumentParsing
import Console
import EnvoyAdmin
import HTTP
import MeshStores
import ProxyState
import Supervision
import System
import YAML

/// The names in the configuration of the proxy that the line works on, as far as they are on this machine: those of a
/// saved dump, and those of the Envoy of a local mesh. A pod is asked nothing while a person types.
struct ProxyNames: MeshNameSource {
  private let context: Context
  private let other: any MeshNameSource

  /// - Parameter other: knows the names that are not in proxies.
  init(in context: Context, else other: any MeshNameSource) {
    self.context = Context(environment: context.environment, clock: context.clock)
    self.other = other
  }

  /// Those of a proxy are read anew.
  func place(of query: NameQuery) -> NamePlace? { DumpSection(of: query.kind) == nil ? other.place(of: query) : nil }

  /// The names, each once; numbers in their order, and the others in that of the alphabet.
  func names(for query: NameQuery, within limit: Duration) -> [String]? {
    guard let section = DumpSection(of: query.kind) else { return other.names(for: query, within: limit) }
    guard let dump = dump(for: query, section, within: limit),
      let names = try? dump.reading({ dump throws(JSONCursorError) in try dump.names(query.kind) })
    else { return nil }
    return names.sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
  }

  private func dump(for query: NameQuery, _ section: DumpSection, within limit: Duration) -> ProxyDump? {
    if let path = query.flags["file"]?.last {
      // A pipe is for the command that the line becomes: what is read from it now is lost.
      guard let path = expanded(path), (try? FileStamp(of: path.argument))?.isRegularFile == true,
        let bytes = try? context.proxyFile(path.argument)
      else { return nil }
      return try? ProxyDump(bytes, from: path.argument)
    }
    guard query.arguments.isEmpty, ["admin", "context", "kubeconfig", "server"].allSatisfy({ query.flags[$0] == nil }),
      let mesh = try? context.localMesh(LocalMeshChoice(directory: query.flags["mesh"]?.last.flatMap(expanded))),
      let status = try? context.status(of: mesh), let address = try? AdminAddress(parsing: status.administration)
    else { return nil }
    let lists = section.lists.map { ConfigDumpSelection(resource: $0, mask: section.namesMask) }
    return BoundedCall.run(within: limit) { try? await ProxyDump(of: .local(address, mesh), lists) } ?? nil
  }

  /// Completion scripts pass words before the shell expands them.
  private func expanded(_ word: String) -> PathArgument? {
    let home = word.hasPrefix("~/") ? context.environment.nonEmpty("HOME") : nil
    return try? PathArgument(argument: home.map { $0 + word.dropFirst() } ?? word)
  }
}

extension DumpSection {
  /// Where names of a kind stand; nil for names that are not in proxies.
  fileprivate init?(of kind: NameKind) {
    switch kind {
    case .clusterHosts, .clusterPorts, .clusterSubsets: self = .clusters
    case .listenerPorts: self = .listeners
    case .routeConfigurations: self = .routes
    case .services, .subsets, .workloads, .rollouts, .workloadReferences, .namespaces, .contexts, .resourceKinds:
      return nil
    }
  }

  /// The fields that hold them; empty for all.
  fileprivate var namesMask: [String] {
    switch self {
    case .clusters: ["cluster.name"]
    case .routes: ["route_config.name"]
    default: []
    }
  }
}

extension ConfigDump {
  fileprivate func names(_ kind: NameKind) throws(JSONCursorError) -> Set<String> {
    switch kind {
    case .clusterHosts: Set(try clusters().map(\.parts.host)).subtracting([""])
    case .clusterPorts: Set(try clusters().map(\.parts).filter(\.isStructured).map { "\($0.port)" })
    case .clusterSubsets: Set(try clusters().map(\.parts.subset)).subtracting([""])
    case .listenerPorts: Set(try listeners().map(\.port).filter { $0 > 0 }.map { "\($0)" })
    case .routeConfigurations: Set(try routes().map(\.name)).subtracting([""])
    case .services, .subsets, .workloads, .rollouts, .workloadReferences, .namespaces, .contexts, .resourceKinds: []
    }
  }
}
