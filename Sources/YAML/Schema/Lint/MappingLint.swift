import Diagnostics

/// Keys that are written twice, and merge keys after keys that they override.
struct MappingLint {
  /// How many bytes of merged keys are looked at for each byte of the document, on average: a mapping that is merged
  /// often must not cost its size each time.
  private static let mergedShare = 4

  private let document: Document
  private var budget: Int
  private var diagnostics: [Diagnostic] = []
  #if DEBUG
    var steps: StepCounter?
  #endif

  init(_ document: Document) {
    self.document = document
    self.budget = Self.mergedShare * document.source.bytes.count
  }

  static func diagnostics(of document: Document) -> [Diagnostic] {
    var lint = MappingLint(document)
    return lint.examine()
  }

  mutating func examine() -> [Diagnostic] {
    for index in document.records.indices where document.records[index].kind == .mapping {
      let mapping = document.node(at: index)
      if mapping.count > 1, !DistinctKeys.areDistinct(in: mapping) { examine(mapping) }
    }
    return diagnostics
  }

  private mutating func examine(_ mapping: Node) {
    var seen = KeyTable()
    var firstMerge: Node?
    for pair in mapping.pairs {
      look()
      if pair.key.isMergeKey {
        if let firstMerge {
          diagnostics.append(Self.secondMerge(pair.key, after: firstMerge))
        } else if let key = overridden(by: pair.value, in: seen) {
          diagnostics.append(Self.lateMerge(pair.key, over: key))
        }
        firstMerge = firstMerge ?? pair.key
      } else if let name = pair.key.memberName, let first = seen.insert(name, at: pair.key) {
        diagnostics.append(Self.duplicate(pair.key, named: name, of: first))
      }
    }
  }

  /// A key before the merge that the merged mappings have too.
  private mutating func overridden(by value: Node, in seen: KeyTable) -> Node? {
    guard !seen.isEmpty else { return nil }
    let node = value.resolved
    guard node.kind == .sequence else { return overridden(byPairsOf: node, in: seen) }
    for item in node.items {
      guard spend(0) else { return nil }
      if let key = overridden(byPairsOf: item, in: seen) { return key }
    }
    return nil
  }

  private mutating func overridden(byPairsOf mapping: Node, in seen: KeyTable) -> Node? {
    for pair in mapping.pairs {
      guard spend(pair.key.resolved.range.count) else { return nil }
      if let name = pair.key.memberName, let key = seen[name] { return key }
    }
    return nil
  }

  /// Takes a look at a merged item, or at a key of so many bytes, from the budget; false when that is used up.
  private mutating func spend(_ bytes: Int) -> Bool {
    look()
    budget -= 1 + bytes
    return budget > 0
  }

  @inline(__always)
  private func look() {
    #if DEBUG
      steps?.count += 1
    #endif
  }

  private static func duplicate(_ key: Node, named name: String, of first: Node) -> Diagnostic {
    let spelling = key.text == first.text ? "" : ", which Kubernetes takes for the same"
    return Diagnostic(
      .duplicateKey,
      .warning,
      "the key '\(name)' is written twice; Kubernetes keeps the last without a word",
      at: key.range,
      notes: [Diagnostic.Note("the first is here\(spelling)", at: first.range)]
    )
  }

  private static func lateMerge(_ merge: Node, over key: Node) -> Diagnostic {
    Diagnostic(
      .mergeOrder,
      .warning,
      "kubectl lets this merge override keys above it, other tools do not; write '<<' first",
      at: merge.range,
      notes: [Diagnostic.Note("this key is merged too", at: key.range)]
    )
  }

  private static func secondMerge(_ merge: Node, after first: Node) -> Diagnostic {
    Diagnostic(
      .mergeOrder,
      .warning,
      "other tools than kubectl refuse a second '<<'; merge a sequence: '<<: [*a, *b]'",
      at: merge.range,
      notes: [Diagnostic.Note("the first is here", at: first.range)]
    )
  }
}
