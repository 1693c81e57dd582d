import TestSupport
import YAML

/// Random data from a seed.
struct RandomValues: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func value(depth: Int) -> Value {
    switch below(depth > 0 ? 9 : 5) {
    case 0: .string(Self.words[below(Self.words.count)])
    case 1: .integer(Int64(below(2000)) - 1000)
    case 2: [.null, .boolean(true), .boolean(false), .double(0.5), .double(-1.25e-7), .double(1e30)][below(6)]
    case 3, 4: .string(text())
    case 5, 6: .sequence((0..<below(4)).map { _ in value(depth: depth - 1) })
    default: .mapping(entries(below(4), depth: depth - 1))
    }
  }

  mutating func entries(_ count: Int, depth: Int, avoiding taken: Set<String> = []) -> [Value.Entry] {
    var keys = taken
    var entries: [Value.Entry] = []
    for _ in 0..<count {
      let key = chance(80) ? Self.words[below(Self.words.count)] : text()
      if keys.insert(key).inserted { entries.append(Value.Entry(key, value(depth: depth))) }
    }
    return entries
  }

  mutating func text() -> String {
    String((0..<below(8)).map { _ in Self.characters[below(Self.characters.count)] })
  }

  private static let words = [
    "a", "b", "name", "spec", "containers", "image", "nginx:1.2", "yes", "80", "--flag=x", "a: b", "x #y", "it's", "",
    "line\nbreak\n", "two\n\nlines", "istio.io/rev", "0755", "true", "null", "é", "http://x/y?z",
  ]
  private static let characters = Array("ab0 :-#'\"\n\t,{}[]?!&*|>%@\\~._é😀\u{85}\u{7}")
}
