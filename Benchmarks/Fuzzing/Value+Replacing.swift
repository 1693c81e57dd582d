import YAML

extension Value {
  /// The data with the part that ordinals lead to replaced, or removed for nil.
  func replacing(_ path: ArraySlice<Int>, with new: Value?) -> Value {
    changing(path) { entry in new.map { Entry(entry.key, $0) } }
  }

  /// The data with the key of the entry that ordinals lead to renamed.
  func renaming(_ path: ArraySlice<Int>, to name: String) -> Value {
    changing(path) { Entry(name, $0.value) }
  }

  private func changing(_ path: ArraySlice<Int>, _ change: (Entry) -> Entry?) -> Value {
    guard let ordinal = path.first else { return change(Entry("", self))?.value ?? .null }
    let isLast = path.count == 1
    switch self {
    case .mapping(var entries):
      let entry = entries[ordinal]
      let changed = isLast ? change(entry) : Entry(entry.key, entry.value.changing(path.dropFirst(), change))
      entries.replaceSubrange(ordinal...ordinal, with: changed.map { [$0] } ?? [])
      return .mapping(entries)
    case .sequence(var items):
      let entry = Entry("", items[ordinal])
      let changed = isLast ? change(entry)?.value : entry.value.changing(path.dropFirst(), change)
      items.replaceSubrange(ordinal...ordinal, with: changed.map { [$0] } ?? [])
      return .sequence(items)
    default: return self
    }
  }
}
