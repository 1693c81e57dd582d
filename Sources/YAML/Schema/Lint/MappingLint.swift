import Diagnostics

/// Keys that are written twice, and merge keys after keys that they override.
enum MappingLint {
  /// How many keys of merged mappings are looked at: a mapping that is merged often must not cost its size each time.
  private static let mergedKeyLimit = 1_000_000

  static func diagnostics(of document: Document) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var budget = mergedKeyLimit
    for index in document.records.indices where document.records[index].kind == .mapping {
      let mapping = document.node(at: index)
      guard mapping.count > 1 else { continue }
      examine(mapping, &budget, into: &diagnostics)
    }
    return diagnostics
  }

  private static func examine(_ mapping: Node, _ budget: inout Int, into diagnostics: inout [Diagnostic]) {
    var seen = KeyTable()
    var firstMerge: Node?
    for pair in mapping.pairs {
      if pair.key.isMergeKey {
        if let firstMerge {
          diagnostics.append(secondMerge(pair.key, after: firstMerge))
        } else if let key = overridden(by: pair.value, in: seen, &budget) {
          diagnostics.append(lateMerge(pair.key, over: key))
        }
        firstMerge = firstMerge ?? pair.key
      } else if let name = pair.key.memberName, let first = seen.insert(name, at: pair.key) {
        diagnostics.append(duplicate(pair.key, named: name, of: first))
      }
    }
  }

  /// A key before the merge that the merged mappings have too.
  private static func overridden(by value: Node, in seen: KeyTable, _ budget: inout Int) -> Node? {
    guard !seen.isEmpty else { return nil }
    let node = value.resolved
    let merged = node.kind == .sequence ? Array(node.items) : [node]
    for mapping in merged {
      for pair in mapping.pairs {
        guard budget > 0 else { return nil }
        budget -= 1
        if let name = pair.key.memberName, let key = seen[name] { return key }
      }
    }
    return nil
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
