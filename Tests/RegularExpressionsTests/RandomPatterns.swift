import TestSupport

/// Patterns and texts that mean the same to RE2 and to Python.
///
/// What is repeated is never empty, because the two differ in how an empty repetition counts; and texts have no line
/// feed, before which Python's `$` matches; they are short, because Python backtracks, and
/// never empty, where Python's `\B` does not match.
struct RandomPatterns {
  private static let atoms = ["a", "b", "c", ".", "[ab]", "[^a]", #"\w"#, #"\d"#, "1", "[a-c1]", "ab", "-"]
  private static let assertions = [#"\b"#, #"\B"#, "^", "$", ""]
  private static let repetitions = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pattern(depth: Int) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<2 where depth > 0: "\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1))"
    case 2..<5 where depth > 0: pattern(depth: depth - 1) + pattern(depth: depth - 1)
    case 5..<7 where depth > 0: "(\(pattern(depth: depth - 1)))"
    case 7: one(of: Self.assertions)
    default: "(?:\(consuming(depth: depth)))\(one(of: Self.repetitions))"
    }
  }

  mutating func text() -> String {
    let length = Int.random(in: 1..<10, using: &generator)
    return (0..<length).map { _ in one(of: ["a", "a", "b", "b", "c", "1", "-", " "]) }.joined()
  }

  /// A pattern that matches one character at least.
  private mutating func consuming(depth: Int) -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where depth > 0: "\(consuming(depth: depth - 1))|\(consuming(depth: depth - 1))"
    case 1 where depth > 0: "(\(consuming(depth: depth - 1)))"
    case 2 where depth > 0: "\(one(of: Self.assertions))\(consuming(depth: depth - 1))"
    default: one(of: Self.atoms)
    }
  }

  private mutating func one(of choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}
