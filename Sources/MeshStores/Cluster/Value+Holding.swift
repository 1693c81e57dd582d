import YAML

extension Value {
  /// Whether everything of another value is here too: servers add fields, and never items of lists that were sent.
  func holds(_ other: Value) -> Bool {
    switch (self, other) {
    case (.mapping, .mapping(let entries)):
      entries.allSatisfy { entry in self[entry.key]?.holds(entry.value) ?? false }
    case (.sequence(let mine), .sequence(let items)):
      mine.count == items.count && zip(mine, items).allSatisfy { $0.holds($1) }
    default: isEquivalent(to: other)
    }
  }
}
