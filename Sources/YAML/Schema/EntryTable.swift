/// The entries of a mapping while it is read: in order, a later value replacing an earlier one of the same key.
/// Keys are the same when their bytes are.
///
/// Small mappings are searched; from 16 entries on a hash finds duplicates, so that a million keys stay linear.
struct EntryTable {
  private static let searchedEntries = 16

  private(set) var entries: [Value.Entry] = []
  private var positions: [ExactText: Int] = [:]

  mutating func set(_ key: String, to value: Value) {
    if let position = position(of: key) {
      entries[position].value = value
      return
    }
    entries.append(Value.Entry(key, value))
    if !positions.isEmpty {
      positions[ExactText(key)] = entries.count - 1
    } else if entries.count > Self.searchedEntries {
      for (index, entry) in entries.enumerated() { positions[ExactText(entry.key)] = index }
    }
  }

  private func position(of key: String) -> Int? {
    positions.isEmpty ? entries.place(of: key) : positions[ExactText(key)]
  }
}
