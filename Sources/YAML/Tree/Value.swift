/// Data apart from any text: what is read out of a tree, and what edits and emitters write.
public enum Value: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    /// The key.
    public var key: String
    /// Its value.
    public var value: Value

    /// Makes an entry.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A whole number.
  case integer(Int64)
  /// Any other number; infinite or NaN only when the core schema read it.
  case double(Double)
  /// Text.
  case string(String)
  /// Items in order.
  case sequence([Value])
  /// Entries in the order they are written; keys are unique.
  case mapping([Entry])
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A sequence.
  public init(arrayLiteral elements: Value...) { self = .sequence(elements) }
  /// A mapping, its entries in the order written.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .mapping(elements.map { Entry($0.0, $0.1) }) }
}

extension Value {
  /// The value of a key of a mapping; nil for other values and absent keys. O(entries).
  public subscript(key: String) -> Value? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.place(of: key).map { entries[$0].value }
  }

  /// The text of a string; nil for other values.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The items of a sequence; none for other values.
  public var items: [Value] {
    guard case .sequence(let items) = self else { return [] }
    return items
  }

  /// The entries of a mapping; none for other values.
  public var entries: [Entry] {
    guard case .mapping(let entries) = self else { return [] }
    return entries
  }
}

extension [Value.Entry] {
  /// The place of a key's last entry; nil where there is none. O(entries).
  public func place(of key: String) -> Int? {
    // By index, since an iterator would copy every entry; most keys are told apart by their lengths.
    let length = key.utf8.count
    var index = count - 1
    while index >= 0, self[index].key.utf8.count != length || !self[index].hasKey(key) { index -= 1 }
    return index < 0 ? nil : index
  }
}
