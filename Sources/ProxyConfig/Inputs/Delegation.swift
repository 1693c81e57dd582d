/// The rules of delegates put into those of the VirtualServices that delegate to them.
///
/// Source: Istio `pilot/pkg/model/virtualservice.go`, `mergeVirtualServicesIfNeeded`.
struct Delegation {
  private(set) var roots: [VirtualService] = []
  private(set) var problems: [TranslationProblem] = []

  init(_ services: [VirtualService]) {
    var delegates: [String: VirtualService] = [:]
    for service in services where service.hosts.isEmpty { delegates["\(service.namespace)/\(service.name)"] = service }
    for service in services where !service.hosts.isEmpty {
      guard service.http.contains(where: { $0.delegate != nil }) else {
        roots.append(service)
        continue
      }
      var root = service
      root.http = service.http.flatMap { rules(of: $0, in: service, delegates) }
      roots.append(root)
    }
  }

  private mutating func rules(
    of rule: HTTPRule,
    in root: VirtualService,
    _ delegates: [String: VirtualService]
  ) -> [HTTPRule] {
    guard let name = rule.delegate else { return [rule] }
    guard let delegate = delegates["\(name.namespace)/\(name.name)"], delegate.visibility.includes(root.namespace)
    else {
      problems.append(TranslationProblem(.missingDelegate, "\(name.namespace)/\(name.name)", at: rule.origin))
      return []
    }
    return delegate.http.compactMap { Self.merged(rule, $0) }
  }

  /// One rule of a delegate under the rule that leads to it; nil when no request could fulfil both.
  private static func merged(_ root: HTTPRule, _ leaf: HTTPRule) -> HTTPRule? {
    guard let matches = matches(root.matches, leaf.matches) else { return nil }
    var rule = leaf
    rule.matches = matches
    rule.delegate = nil
    rule.name = joined(root.name, leaf.name)
    if !leaf.hasRewrite {
      rule.pathRewrite = root.pathRewrite
      rule.authorityRewrite = root.authorityRewrite
    }
    rule.response = leaf.response ?? root.response
    rule.timeout = leaf.timeout ?? root.timeout
    rule.retry = leaf.retry ?? root.retry
    rule.fault = leaf.fault ?? root.fault
    if leaf.mirrors.isEmpty { rule.mirrors = root.mirrors }
    rule.cors = leaf.cors ?? root.cors
    if !leaf.hasHeaders { rule.headers = root.headers }
    return rule
  }

  /// Each condition of the delegate under every one of the root that leaves it possible; nil when one has none.
  private static func matches(_ roots: [HTTPMatch], _ leaves: [HTTPMatch]) -> [HTTPMatch]? {
    if roots.isEmpty { return leaves }
    if leaves.isEmpty { return roots }
    let merged = leaves.map { leaf in roots.compactMap { $0.merged(with: leaf) } }
    return merged.contains(where: \.isEmpty) ? nil : Array(merged.joined())
  }

  static func joined(_ root: String, _ leaf: String) -> String {
    root.isEmpty ? leaf : leaf.isEmpty ? root : "\(root)-\(leaf)"
  }
}
