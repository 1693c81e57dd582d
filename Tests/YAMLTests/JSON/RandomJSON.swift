/// JSON texts of random shape and white space: the same for the same seed.
struct RandomJSON {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> String { space() + collection(depth: 0) + space() }

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
