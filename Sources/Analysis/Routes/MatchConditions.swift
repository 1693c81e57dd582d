import Resources
import YAML

/// What a match of HTTP asks of a request beside its path.
struct MatchConditions: Hashable {
  /// Method, scheme, authority, headers and parameters, by a name of their own; nil for a value that only has to be
  /// there.
  private var texts: [String: TextMatch?] = [:]
  private var withoutHeaders: [String: TextMatch?] = [:]
  private var sourceLabels: [String: String] = [:]
  private var sourceNamespace = ""
  private var port: Int64?
  private var gateways: Set<String> = []

  /// Reads the conditions; `gateways` are those of the whole VirtualService, for a match that names none.
  init(_ match: Node, gateways: [String]) {
    for field: StaticString in ["method", "scheme", "authority"] {
      if let value = match.member(field) { texts[field.description] = .some(TextMatch(value)) }
    }
    for pair in match.member("headers")?.pairs.map(\.self) ?? [] {
      // The names of headers have no case, those of claims do.
      let name = pair.key.text
      texts["header \(ClaimName.isMeant(by: name) ? name : name.lowercased())"] = .some(TextMatch(pair.value.resolved))
    }
    for pair in match.member("queryParams")?.pairs.map(\.self) ?? [] {
      texts["parameter \(pair.key.text)"] = .some(TextMatch(pair.value.resolved))
    }
    for pair in match.member("withoutHeaders")?.pairs.map(\.self) ?? [] {
      withoutHeaders[pair.key.text.lowercased()] = .some(TextMatch(pair.value.resolved))
    }
    sourceLabels = match.member("sourceLabels")?.textMembers ?? [:]
    sourceNamespace = match.memberText("sourceNamespace")
    port = match.member("port")?.integer.flatMap { $0 == 0 ? nil : $0 }
    let own = match.elements("gateways").map(\.text)
    self.gateways = Set(own.isEmpty ? gateways : own)
  }

  /// Whether it asks nothing, at all gateways of the VirtualService.
  func isEmpty(at gateways: [String]) -> Bool {
    texts.isEmpty && withoutHeaders.isEmpty && sourceLabels.isEmpty && sourceNamespace.isEmpty && port == nil
      && self.gateways == Set(gateways)
  }

  /// Whether every request that keeps the other conditions keeps these. Where that is not plain, the answer is no.
  func covers(_ other: MatchConditions) -> Bool {
    if self == other { return true }
    guard port == nil || port == other.port else { return false }
    guard sourceNamespace.isEmpty || sourceNamespace == other.sourceNamespace else { return false }
    guard withoutHeaders.isEmpty || withoutHeaders == other.withoutHeaders else { return false }
    guard gateways.isSuperset(of: other.gateways) else { return false }
    guard sourceLabels.allSatisfy({ other.sourceLabels[$0.key] == $0.value }) else { return false }
    return texts.allSatisfy { key, mine in
      guard let theirs = other.texts[key] else { return false }
      if mine == theirs { return true }
      guard let mine, let theirs else { return false }
      return mine.covers(theirs)
    }
  }
  /// Whether no request keeps both. Where that is not plain, the answer is no.
  func excludes(_ other: MatchConditions) -> Bool {
    if let port, let otherPort = other.port, port != otherPort { return true }
    if gateways.isDisjoint(with: other.gateways) { return true }
    if !sourceNamespace.isEmpty, !other.sourceNamespace.isEmpty, sourceNamespace != other.sourceNamespace {
      return true
    }
    if sourceLabels.contains(where: { label in other.sourceLabels[label.key].map { $0 != label.value } ?? false }) {
      return true
    }
    return texts.contains { key, mine in
      guard let mine, case .some(.some(let theirs)) = other.texts[key] else { return false }
      return mine.excludes(theirs)
    }
  }
}
