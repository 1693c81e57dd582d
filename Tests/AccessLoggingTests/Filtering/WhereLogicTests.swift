import AccessLogging
import TestSupport
import Testing

/// An expression whose truth is known without the program that it becomes.
private struct KnownExpression {
  let text: String
  let isTrue: Bool

  init(_ depth: Int, _ generator: inout SeededGenerator) {
    switch depth == 0 ? 0 : Int.random(in: 0..<4, using: &generator) {
    case 0:
      isTrue = Bool.random(using: &generator)
      let questions =
        isTrue ? ["status == 200", "true", "has(path)", "method != 'PUT'"] : ["status > 200", "false", "has(sni)"]
      text = questions.randomElement(using: &generator) ?? ""
    case 1:
      let inner = KnownExpression(depth - 1, &generator)
      (text, isTrue) = ("!(\(inner.text))", !inner.isTrue)
    case let sign:
      let parts = (0..<Int.random(in: 2...4, using: &generator)).map { _ in KnownExpression(depth - 1, &generator) }
      let isAll = sign == 2
      text = parts.map { "(\($0.text))" }.joined(separator: isAll ? " && " : " || ")
      isTrue = isAll ? parts.allSatisfy(\.isTrue) : parts.contains(where: \.isTrue)
    }
  }
}

@Suite("The logic of --where")
struct WhereLogicTests {
  @Test("any expression is as true as its parts say", arguments: [1, 2, 3] as [UInt64])
  func logic(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let known = KnownExpression(4, &generator)
      #expect(try WhereExpressionTests.isTrue(known.text) == known.isTrue, "seed \(seed): \(known.text)")
    }
  }

  @Test("any text is an expression or has a mistake within it", arguments: [4, 5] as [UInt64])
  func anyText(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "status", "(", ")", "&&", "||", "!", "==", "'a'", "5", "ms", "in", "has", ",", "\"", "\\", "\u{202E}", "=~", " ",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      .joined()
      do { _ = try WhereExpression(text) } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count, "seed \(seed): \(text)")
        #expect(
          error.rendered(in: text).unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" }
        )
      }
    }
  }
}
