import EnvoyAdmin
import Output
import ProxyState
import YAML

/// What an istiod has for a proxy, and what the proxy has.
struct DumpComparison {
  /// A sort of configuration in both.
  struct Section {
    /// What istioctl calls it: `Clusters`.
    let title: String
    /// The lines that differ, as a unified diff without names; empty where nothing does.
    let difference: String
    /// When the proxy last got something of it, as RFC 3339 writes times, where it tells.
    let lastUpdate: String?
  }

  /// Clusters, listeners and routes.
  let sections: [Section]

  private static let lists: [(title: String, list: ConfigDumpSelection.Resource)] = [
    ("Clusters", .dynamicActiveClusters), ("Listeners", .dynamicListeners), ("Routes", .dynamicRoutes),
  ]

  /// What a running proxy has to be asked for.
  static let selections = lists.map { ConfigDumpSelection(resource: $0.list) }

  /// Compares; the order of resources and of their members does not matter.
  init(istiod: ProxyDump, proxy: ProxyDump) throws(CommandError) {
    var sections: [Section] = []
    for (title, list) in Self.lists {
      let diff = UnifiedDiff(from: try Self.text(of: list, in: istiod), to: try Self.text(of: list, in: proxy))
      let lines = String(decoding: diff.render(.modified(title)), as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      sections.append(
        Section(
          title: title,
          difference: lines.dropFirst(2).joined(separator: "\n"),
          lastUpdate: try Self.lastUpdate(of: list, in: proxy)
        )
      )
    }
    self.sections = sections
  }

  /// istioctl's words (istio `istioctl/pkg/writer/compare`).
  var text: String {
    sections.map { section in
      guard section.difference.isEmpty else {
        return "--- Istiod \(section.title)\n+++ Envoy \(section.title)\n\(section.difference)"
      }
      let loading = section.title == "Routes" ? section.lastUpdate.map { " (RDS last loaded at \($0))" } : nil
      return "\(section.title) Match\(loading ?? "")\n"
    }.joined()
  }

  private static func text(
    of list: ConfigDumpSelection.Resource,
    in dump: ProxyDump
  ) throws(CommandError) -> [UInt8] {
    let messages = ProxyMessages(showsSecrets: false, of: dump.name)
    var values: [(name: String, value: Value)] = []
    for entry in dump.dump[list] where entry.state == .active {
      let value = try messages.value(entry.resource).orderingKeys
      values.append((value["name"]?.string ?? value["clusterName"]?.string ?? entry.name, value))
    }
    let emitter = Emitter(.prettyJSON(indentWidth: 2))
    return values.sorted { $0.name < $1.name }.flatMap { emitter.bytes(for: $0.value) + [UInt8(ascii: "\n")] }
  }

  private static func lastUpdate(
    of list: ConfigDumpSelection.Resource,
    in dump: ProxyDump
  ) throws(CommandError) -> String? {
    try dump.reading { dump throws(JSONCursorError) in
      var last: String?
      for entry in dump[list] {
        var cursor = entry.surroundings.cursor()
        try cursor.members { cursor throws(JSONCursorError) in
          guard cursor.isNamed("last_updated") else { return }
          let time = try cursor.text()
          last = max(last ?? time, time)
        }
      }
      return last
    }
  }
}
