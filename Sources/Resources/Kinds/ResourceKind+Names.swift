extension ResourceKind {
  /// The kinds that people may mean by a word: the kind, its singular, plural or a short name, in any capitals; with
  /// `.group` behind it, only that of the group.
  ///
  /// In the order of the table, in which Istio's kinds come before those of the Gateway API: of several the first is
  /// meant, as the API server's own order decides for kubectl. O(kinds).
  public static func called(_ word: String) -> [ResourceKind] {
    known.filter { $0.isCalled(word) }
  }

  /// Whether people may mean the kind by a word.
  public func isCalled(_ word: String) -> Bool {
    let word = word.lowercased()
    let dot = word.firstIndex(of: ".") ?? word.endIndex
    if dot < word.endIndex, !isGroup(word[word.index(after: dot)...]) { return false }
    let name = word[..<dot]
    return singular == name || plural == name || shortNames.contains { $0 == name }
  }

  /// Whether text names the group, with a version before it or without: `v1.networking.istio.io` too, as for kubectl.
  private func isGroup(_ text: Substring) -> Bool {
    if text == group { return true }
    return versions.contains { version in text == (group.isEmpty ? version : "\(version).\(group)") }
  }

  /// The kind of an object's type; one that the table lacks gets the plural that a rule makes, and lives in a namespace.
  public static func ofAny(_ type: GroupVersionKind) -> ResourceKind {
    of(type) ?? ResourceKind(group: type.group, kind: type.kind, plural: plural(of: type.kind.lowercased()))
  }

  /// English plurals as Kubernetes guesses them (apimachinery `pkg/api/meta/restmapper.go`, `UnsafeGuessKindToResource`).
  private static func plural(of singular: String) -> String {
    if singular.hasSuffix("s") { return singular + "es" }
    if singular.hasSuffix("y") { return singular.dropLast() + "ies" }
    return singular + "s"
  }

  /// The name with its group, as messages write it: `virtualservice.networking.istio.io`; `service`.
  public var qualifiedName: String { group.isEmpty ? singular : "\(singular).\(group)" }
}
