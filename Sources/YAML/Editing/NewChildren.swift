/// Entries or items to insert at one place.
struct NewChildren {
  private(set) var entries: [Value.Entry] = []
  private(set) var items: [Value] = []

  var isEmpty: Bool { entries.isEmpty && items.isEmpty }

  /// The children as a collection of their own.
  var value: Value { items.isEmpty ? .mapping(entries) : .sequence(items) }

  mutating func append(_ other: NewChildren) {
    entries += other.entries
    items += other.items
  }

  mutating func append(_ more: [Value.Entry]) { entries += more }
  mutating func append(_ more: [Value]) { items += more }

  /// The children as flow text, one by one.
  func flowTexts(_ layout: FlowLayout, column: Int) -> [[UInt8]] {
    entries.map { entry in
      var writer = FlowWriter(layout)
      writer.write(entry, column: column)
      return writer.output
    }
      + items.map { item in
        var writer = FlowWriter(layout)
        writer.write(item, column: column)
        return writer.output
      }
  }
}
