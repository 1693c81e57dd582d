import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config cluster`: the clusters that a proxy has.
struct ProxyConfigCluster: ProxyDumpCommand {
  /// The flags of `meshctl proxy-config cluster`.
  struct Options: ProxyCommandOptions {
    var mesh = MeshOptions()
    var source = ProxyChoice()
    var format = ProxyFormat.short
    var filter = ClusterFilter()

    static let arguments = proxyArguments
    static let flags: [Flag<Self>] = sourceFlags + filterFlags + formatFlags + meshFlags

    private static var filterFlags: [Flag<Self>] {
      [
        .value("fqdn", "TEXT", \.filter.host, help: "only clusters that have this in their name")
          .completing(.names(.clusterHosts)),
        .value("direction", "TEXT", \.filter.direction, help: "only clusters of this direction: inbound, outbound"),
        .value("subset", "TEXT", \.filter.subset, help: "only clusters of subsets that have this in their name")
          .completing(.names(.clusterSubsets)),
        .value("port", "PORT", \.filter.port, help: "only clusters of this port").completing(.names(.clusterPorts)),
      ]
    }
  }

  static let declaration = CommandDeclaration(
    "cluster",
    aliases: ["clusters", "c"],
    summary: "Show the clusters that a proxy has",
    discussion: """
      The columns, their order and the filters are those of istioctl. -o wide adds how endpoints are chosen, timeouts, \
      encryption, and what each cluster was made of: the object that Istio notes, and on a mesh of this machine its file \
      and line; it shows clusters that still wait for their endpoints, too.
      """,
    examples: [
      Example("Show the clusters of a pod", "meshctl proxy-config cluster deployment/reviews-v1"),
      Example("Those of one service, with all that is known", "meshctl pc c reviews-v1-5d8f --fqdn ratings -o wide"),
      Example("Those of the mesh of this machine", "meshctl pc cluster --mesh Examples/bookinfo"),
      Example("From a saved dump", "meshctl pc cluster -f config_dump.json -o json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  var selections: [ConfigDumpSelection] {
    let fields: [String]
    switch options.format {
    case .short: fields = ["cluster.name", "cluster.type", "cluster.metadata"]
    case .name: fields = ["cluster.name"]
    case .wide, .json, .yaml: fields = []
    }
    return Self.lists(.clusters, mask: fields)
  }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.clusters, "clusters")
    let all = try proxy.reading { dump throws(JSONCursorError) in
      try dump.clusters(includesWarming: options.format == .wide)
    }
    try proxy.requireSome(all, "clusters")
    let clusters = all.filter { options.filter.matches($0.name) }
    switch options.format {
    case .short: try context.write(ClusterTable().text(clusters))
    case .wide: try context.write(ClusterTable(isWide: true, sources: sources).text(clusters))
    case .name: try context.writeNames(clusters.map { "cluster/\($0.name)" })
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(clusters.map(\.entry.resource), as: options.format, in: context)
    }
  }
}
