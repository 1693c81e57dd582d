import Resources
import YAML

/// One port of one host with different protocols in several ServiceEntries that the same clients see.
///
/// Source: Istio `pkg/config/analysis/analyzers/serviceentry/conflictingserviceentries.go`.
struct ConflictingProtocols: Analyzer {
  let istioName: StaticString? = "serviceentry.ConflictingServiceEntryProtocolAnalyzer"

  private struct Key: Hashable {
    let scope: String
    let host: String
    let port: Int64
  }

  private struct Use {
    let entry: MeshObject
    let name: String
    let node: Node
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    /// The first use of each protocol: two of them are a conflict, more uses say no more.
    var uses: [Key: [String: Use]] = [:]
    for entry in mesh.objects(of: .serviceEntry) {
      Self.forEach(entry) { key, use in
        if uses[key]?[use.name] == nil { uses[key, default: [:]][use.name] = use }
      }
    }
    let local = Self.localUses(uses)
    for entry in mesh.objects(of: .serviceEntry) {
      var isTold = false
      Self.forEach(entry) { key, use in
        guard !isTold, let other = Self.other(than: use, key, uses, local) else { return }
        isTold = true
        let names = use.name.isEmpty ? "no protocol" : use.name
        report.add(
          .conflictingServiceEntryProtocol,
          "\(other.entry.origin) gives port \(key.port) of '\(key.host)' the protocol \(other.name.isEmpty ? "none" : other.name), this one \(names): write the same",
          at: use.node,
          of: entry,
          notes: [Finding.Note("the other protocol is here", at: other.node)]
        )
      }
    }
  }

  /// The uses of entries that are not for all namespaces, by host and port.
  private static func localUses(_ uses: [Key: [String: Use]]) -> [Key: [String: Use]] {
    var local: [Key: [String: Use]] = [:]
    for (key, byName) in uses where key.scope != "*" {
      local[Key(scope: "*", host: key.host, port: key.port), default: [:]].merge(byName) {
        $0.entry.origin < $1.entry.origin ? $0 : $1
      }
    }
    return local
  }

  /// A use with another protocol that some client sees together with this one.
  private static func other(
    than use: Use,
    _ key: Key,
    _ uses: [Key: [String: Use]],
    _ local: [Key: [String: Use]]
  ) -> Use? {
    let everywhere = Key(scope: "*", host: key.host, port: key.port)
    let all = [uses[key], uses[everywhere], key.scope == "*" ? local[everywhere] : nil].compactMap(\.self)
    return all.flatMap { $0.values.filter { $0.name != use.name } }.min { $0.entry.origin < $1.entry.origin }
  }

  private static func forEach(_ entry: MeshObject, _ body: (Key, Use) -> Void) {
    let written = entry.spec?.member("exportTo")?.items.map(\.text) ?? []
    let scopes =
      written.isEmpty || written.contains("*") ? ["*"] : Set(written.map { $0 == "." ? entry.namespace : $0 })
    for host in entry.spec?.member("hosts")?.items.map(\.text) ?? [] {
      for port in entry.spec?.member("ports")?.items.map(\.resolved) ?? [] {
        guard let number = port.member("number")?.integer else { continue }
        let name = port.memberText("protocol").uppercased()
        let use = Use(entry: entry, name: name, node: port.member("protocol") ?? port)
        for scope in scopes.sorted() { body(Key(scope: scope, host: host, port: number), use) }
      }
    }
  }
}
