import Resources
import YAML

/// What a rule does to headers.
struct HeaderRules {
  /// What is put in and taken out.
  var mutations = HeaderMutations()
  /// The host that requests name from here on: `Host` and `:authority` are no headers that could be set.
  var authority: String?

  init() {}

  /// Reads `headers`.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateHeadersOperations`.
  init(_ node: Node) {
    if let request = node.member("request") {
      let set = request.member("set")?.textMembers ?? [:]
      let hosts = set.filter { Self.isAuthority($0.key) }.sorted { $0.key < $1.key }
      authority = hosts.first?.value
      mutations.requestAdditions = Self.additions(set.filter { !Self.isAuthority($0.key) }, overwrites: true)
      mutations.requestAdditions += Self.additions(request.member("add")?.textMembers ?? [:], overwrites: false)
      mutations.requestRemovals = Self.removals(request)
    }
    if let response = node.member("response") {
      mutations.responseAdditions = Self.additions(response.member("set")?.textMembers ?? [:], overwrites: true)
      mutations.responseAdditions += Self.additions(response.member("add")?.textMembers ?? [:], overwrites: false)
      mutations.responseRemovals = Self.removals(response)
    }
  }

  static func isAuthority(_ header: String) -> Bool {
    let small = header.lowercased()
    return small == "host" || small == ":authority"
  }

  private static func additions(_ headers: [String: String], overwrites: Bool) -> [HeaderMutations.Addition] {
    headers.filter { isMutable($0.key) }.sorted { $0.key < $1.key }
      .map { HeaderMutations.Addition(name: $0.key, value: $0.value, overwrites: overwrites) }
  }

  private static func removals(_ node: Node) -> [String] { node.texts("remove").filter(isMutable) }

  /// Envoy refuses a whole configuration that changes the host or what begins with a colon
  /// (`source/common/router/header_parser.cc`).
  private static func isMutable(_ header: String) -> Bool {
    !header.isEmpty && !header.hasPrefix(":") && header.lowercased() != "host"
  }
}
