import Diagnostics
import YAML

/// What a JSON text holds: as it is taken apart piece by piece, or as the parser reads it at once.
struct SplitText: Equatable {
  /// The values of the items; nil when there is no list.
  var items: [Value]?
  /// The names and values of the other members.
  var members: [[Value]] = []
  /// The value when it is no object.
  var other: Value?

  /// Takes pieces apart.
  init(splitting pieces: [[UInt8]]) throws {
    var splitter = JSONListSplitter(source: "list.json", list: "items")
    for piece in pieces {
      splitter.append(piece)
      while let part = try splitter.next() { try take(part) }
    }
    splitter.finish()
    while let part = try splitter.next() { try take(part) }
    if splitter.isEmpty { other = "empty" }
  }

  private mutating func take(_ part: JSONListSplitter.Part) throws {
    switch part {
    case .list: items = []
    case .item(let node): items?.append(try node.value)
    case .member(let name, let node): members.append([.string(name), try node.value])
    case .other(let node): other = try node.value
    }
  }

  /// Parses a text.
  init(parsing bytes: [UInt8]) throws {
    guard let root = try Parser.jsonValue(of: SourceFile(name: "list.json", bytes: bytes)) else {
      other = "empty"
      return
    }
    guard root.kind == .mapping else {
      other = try root.value
      return
    }
    for pair in root.pairs {
      if pair.key.text == "items", pair.value.kind == .sequence {
        items = try pair.value.items.map { try $0.value }
      } else {
        members.append([.string(pair.key.text), try pair.value.value])
      }
    }
  }
}
