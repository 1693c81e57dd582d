import Diagnostics

/// Takes a JSON object apart as its bytes come in: one list in it item by item, its other members whole.
///
/// Memory is bounded by the largest item or member, not by the list. Each value is cut out by its brackets and quotes,
/// and parsed by itself; what is between values is held to RFC 8259 here. So what `Parser` reads as JSON is taken, and
/// nothing else, but at the very limit of depth, and with a byte order mark, which Go's decoder refuses too. O(bytes).
public struct JSONListSplitter {
  /// What the text holds, in its order.
  public enum Part {
    /// The list begins.
    case list
    /// An item of the list.
    case item(Node)
    /// Another member, or the list's when it is no list.
    case member(name: String, Node)
    /// A text that is no object.
    case other(Node)
  }

  /// What comes next.
  private enum Place {
    case start
    /// A text that is no object, until its end.
    case other
    case firstName
    case name
    case colon(name: String)
    case value(name: String)
    case afterValue
    case firstItem
    case item
    case afterItem
    case end
  }

  /// Whether nothing but white space has come.
  public var isEmpty: Bool { if case .start = place { true } else { false } }

  private let source: String
  private let listName: String
  private var buffer: [UInt8] = []
  /// The first byte that is not done with.
  private var position = 0
  private var scan = JSONValueScan()
  private var place = Place.start
  private var isFinished = false

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - source: the name of the text, for the sources of its values.
  ///   - list: the name of the member whose items come one by one.
  public init(source: String, list: String) {
    self.source = source
    listName = list
  }

  /// Adds bytes of the text.
  public mutating func append(_ bytes: [UInt8]) {
    if position == buffer.count {
      buffer = bytes
    } else {
      buffer.removeFirst(position)
      buffer += bytes
    }
    position = 0
  }

  /// Says that the text has ended.
  public mutating func finish() { isFinished = true }

  /// The next part; nil when more bytes are needed, or at the end.
  ///
  /// After an error there is nothing more to read.
  public mutating func next() throws(MalformedJSON) -> Part? {
    while let byte = try nextByte() {
      switch place {
      case .start: try begin(with: byte)
      case .other:
        let node = try parse(position..<buffer.count)
        position = buffer.count
        place = .end
        return .other(node)
      case .firstName where byte == UInt8(ascii: "}"), .afterValue where byte == UInt8(ascii: "}"):
        step(to: .end)
      case .firstName, .name:
        guard try takeName(byte) else { return nil }
      case .colon(let name):
        guard byte == UInt8(ascii: ":") else { throw MalformedJSON(.missingColon) }
        step(to: .value(name: name))
      case .value(name: listName) where byte == UInt8(ascii: "["):
        step(to: .firstItem)
        return .list
      case .value(let name): return try takeValue(then: .afterValue).map { .member(name: name, $0) }
      case .afterValue: try takeComma(byte, then: .name)
      case .firstItem where byte == UInt8(ascii: "]"), .afterItem where byte == UInt8(ascii: "]"):
        step(to: .afterValue)
      case .item where byte == UInt8(ascii: "]"): throw MalformedJSON(.trailingComma)
      case .firstItem, .item: return try takeValue(then: .afterItem).map { .item($0) }
      case .afterItem: try takeComma(byte, then: .item)
      case .end: throw MalformedJSON(.severalValues)
      }
    }
    return nil
  }

  // MARK: Steps

  /// The next byte that is not white space; nil when it has not come, and at the end of a whole text.
  private mutating func nextByte() throws(MalformedJSON) -> UInt8? {
    if case .other = place, !isFinished { return nil }
    while position < buffer.count, buffer[position].isBlank || buffer[position].isBreak { position += 1 }
    if position < buffer.count { return buffer[position] }
    guard isFinished else { return nil }
    switch place {
    case .start, .end: return nil
    default: throw MalformedJSON(.unterminatedFlow)
    }
  }

  private mutating func step(to next: Place) {
    position += 1
    place = next
  }

  private mutating func begin(with byte: UInt8) throws(MalformedJSON) {
    switch byte {
    case UInt8(ascii: "{"): step(to: .firstName)
    case 0xEF: throw MalformedJSON(.unexpectedToken)
    default: place = .other
    }
  }

  private mutating func takeComma(_ byte: UInt8, then next: Place) throws(MalformedJSON) {
    guard byte == UInt8(ascii: ",") else { throw MalformedJSON(.missingComma) }
    step(to: next)
  }

  /// Takes a name; false when it has not come wholly.
  private mutating func takeName(_ byte: UInt8) throws(MalformedJSON) -> Bool {
    guard byte != UInt8(ascii: "}") else { throw MalformedJSON(.trailingComma) }
    guard let node = try takeValue(then: .afterValue) else { return false }
    guard byte == UInt8(ascii: "\"") else { throw MalformedJSON(.unexpectedToken) }
    place = .colon(name: node.text)
    return true
  }

  /// The value at the position; nil when it has not come wholly.
  private mutating func takeValue(then next: Place) throws(MalformedJSON) -> Node? {
    let start = position
    let found = buffer.withUnsafeBytes { scan.end(of: start, in: $0) }
    // What is missing at the end of the text is found when it is parsed.
    guard let end = found ?? (isFinished ? buffer.count : nil) else { return nil }
    let node = try parse(start..<end)
    position = end
    scan = JSONValueScan()
    place = next
    return node
  }

  /// Parses a value; no byte order mark belongs before one, and there is none between two commas.
  private func parse(_ range: Range<Int>) throws(MalformedJSON) -> Node {
    let bytes = Array(buffer[range])
    guard bytes.first != 0xEF, let node = try Parser.jsonValue(of: SourceFile(name: source, bytes: bytes)) else {
      throw MalformedJSON(.unexpectedToken)
    }
    return node
  }
}
