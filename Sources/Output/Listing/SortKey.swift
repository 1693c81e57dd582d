/// What decides the place of a thing in a sorted list.
///
/// As in kubectl's `--sort-by`: nothing comes first; numbers go by their size; text in natural order.
/// Truth values come before numbers and numbers before text.
public struct SortKey: Comparable, Sendable {
  private enum Content: Hashable, Sendable {
    case nothing
    case truth(Bool)
    case number(Double)
    case text(String)
  }

  private let content: Content

  /// Makes the key of a value; objects and arrays go by their JSON text.
  public init(_ value: JSONValue?) {
    content =
      switch value {
      case nil, .null?: .nothing
      case .bool(let truth)?: .truth(truth)
      case .integer(let number)?: .number(Double(number))
      case .double(let number)?: number.isNaN ? .nothing : .number(number)
      case .string(let text)?: .text(text)
      case .object?, .array?: .text(value.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) } ?? "")
      }
  }

  /// Orders as described.
  public static func < (left: SortKey, right: SortKey) -> Bool {
    switch (left.content, right.content) {
    case (.truth(let left), .truth(let right)): !left && right
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): NaturalOrder.precedes(left, right)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch content {
    case .nothing: 0
    case .truth: 1
    case .number: 2
    case .text: 3
    }
  }
}
