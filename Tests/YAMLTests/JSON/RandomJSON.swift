/// JSON texts of random shape and white space: the same for the same seed.
struct RandomJSON {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> String { space() + collection(depth: 0) + space() }

  /// An object with a list in it, as API servers answer with, its members in any order.
  mutating func nextList(named name: String) -> String {
    let items = (0..<below(6)).map { _ in space() + value(depth: 1) + space() }
    let list = below(8) == 0 ? "null" : "[" + (items.isEmpty ? space() : items.joined(separator: ",")) + "]"
    var members = ["\"\(name)\"\(space()):\(space())\(list)\(space())"]
    for other in 0..<below(4) {
      let member = "\(space())\"m\(other)\"\(space()):\(space())\(value(depth: 1))\(space())"
      members.insert(member, at: below(members.count + 1))
    }
    return space() + "{" + members.joined(separator: ",") + "}" + space()
  }

  /// The text with one of its bytes changed to one that JSON is made of.
  mutating func damaged(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    let signs = Array("{}[]\",:\\ \n0-eltu#'/\u{1}é".utf8)
    bytes[below(bytes.count)] = signs[below(signs.count)]
    return bytes
  }

  /// The bytes in pieces of any length.
  mutating func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var rest = bytes[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      let piece = rest.prefix(1 + below([1, 8, 64, 100_000][below(4)]))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func space() -> String {
    ["", "", " ", "\n", "\r\n", "\n          ", "\t"][below(7)]
  }

  private mutating func collection(depth: Int) -> String {
    let isMapping = below(2) == 0
    var items: [String] = []
    for _ in 0..<below(5) {
      let item = space() + value(depth: depth + 1) + space()
      items.append(isMapping ? space() + string() + blank() + ":" + item : item)
    }
    let inner = items.isEmpty ? space() : items.joined(separator: ",")
    return isMapping ? "{" + inner + "}" : "[" + inner + "]"
  }

  /// White space between a key and its colon: on one line, which YAML wants where a sequence is around.
  private mutating func blank() -> String { ["", " "][below(2)] }

  private mutating func value(depth: Int) -> String {
    switch below(depth > 4 ? 3 : 5) {
    case 0: string()
    case 1: ["true", "false", "null"][below(3)]
    case 2: ["0", "-1", "12.5", "1e3", "-0.5E-10"][below(5)]
    default: collection(depth: depth)
    }
  }

  private mutating func string() -> String {
    let pieces = [
      "a", "key", "a longer piece of text", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "é", "😀", "{", "#", ": ", "'",
    ]
    return "\"" + (0..<below(5)).map { _ in pieces[below(pieces.count)] }.joined() + "\""
  }
}
