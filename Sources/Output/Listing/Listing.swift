/// A list of things, ready for every format of output.
public struct Listing<Item: Displayable>: Sendable {
  /// The things in the order shown.
  public private(set) var items: [Item]

  /// Makes a list.
  public init(_ items: [Item]) { self.items = items }

  /// The list for people, or as tab-separated values.
  public var table: Table {
    var table = Table(Item.columns)
    for item in items { table.append(item.cells) }
    return table
  }

  /// One reference a line, safe for a terminal.
  public var references: String {
    items.map { TerminalText.escaped($0.reference) + "\n" }.joined()
  }

  /// The list for programs: an object with the member `items`, as kubectl's lists have.
  public var payload: JSONValue { ["items": .array(items.map(\.payload))] }

  /// The same things in the order of what a path finds in their payloads, in O(n log n); equal ones keep their order.
  ///
  /// A path that leads to many values orders by the first.
  public func sorted(by path: JSONPath) throws(JSONPathError) -> Listing {
    var keyed: [(key: SortKey, item: Item)] = []
    for item in items { keyed.append((SortKey(try path.results(in: item.payload).first), item)) }
    return Listing(keyed.sorted { $0.key < $1.key }.map(\.item))
  }
}
