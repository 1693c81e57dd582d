import Diagnostics
import GoTemplate
import TestSupport
import Testing

@Suite("No template traps")
struct RobustnessTests {
  private static let limits = RenderLimits(steps: 5_000, outputBytes: 50_000)
  private static let pieces = [
    "{{", "}}", "{{-", "-}}", " ", "\n", "(", ")", "|", ".", "$", "$x", ":=", "=", ",", "if ", "else ", "end", "range ",
    "with ", "define ", "template ", "block ", "break", "continue", "\"a\"", "`b`", "'c'", "\"", "`", "'", "1", "-1",
    "0x", "1e9", "9223372036854775807", "nil", "true", ".a", ".b.c", "/*", "*/", "é", "\u{0}", "\\", "index ", "slice ",
    "printf \"%*d\" ", "\"%[9]d\" ", "until ", "repeat ", "substr ", "trunc ", "list ", "dict ", "set ", "merge ",
    "toJson ", "fromJson ", "toYaml ", "div ", "mod ", "sub ", "splitList ", "join ", "regexReplaceAll ", "chunk ",
    "semverCompare ", "b64dec ", "round ", "indent ", "int ", "float64 ", "annotation ", "excludeInboundPort ", "text",
  ]

  private static func render(_ bytes: [UInt8]) {
    guard let template = try? Template(SourceFile(name: "fuzz", bytes: bytes), functions: .istio) else { return }
    let data = TemplateValue.entries(["a": .integer(3), "b": .entries(["c": .strings(["x", "y"])])])
    _ = try? template.render(data, limits: limits)
  }

  @Test("random bytes are read or refused", arguments: [1, 2, 3] as [UInt64])
  func bytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<60, using: &random)
      Self.render(Array("{{".utf8) + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test(
    "random sequences of a template's own words are read or refused, and rendered",
    arguments: [4, 5, 6] as [UInt64]
  )
  func words(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1..<16, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      Self.render(Array(text.utf8))
      Self.render(Array("{{\(text)}}".utf8))
    }
  }

  @Test("every function takes any arguments or refuses them", arguments: [7, 8] as [UInt64])
  func functions(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let arguments = [
      "nil", "true", "0", "-1", "3", "9223372036854775807", "-9223372036854775808", "1.5", "1e308", "-0.0", "\"\"",
      "\"a,b\"", "\"é\\xff\"", "\"1.2.3\"", "\"[a\"", "\"{\\\"a\\\": [1]}\"", "(list)", "(list 1 \"a\" nil)", "(dict)",
      "(dict \"a\" (dict \"b\" 1))", ".a", ".b", ".none",
    ]
    for name in FunctionTable.istio.names {
      for _ in 0..<60 {
        let count = Int.random(in: 0...4, using: &random)
        let chosen = (0..<count).map { _ in arguments.randomElement(using: &random) ?? "nil" }
        Self.render(Array("{{\(name) \(chosen.joined(separator: " "))}}".utf8))
      }
    }
  }

  @Test("the injector's template cut or changed anywhere is read or refused", arguments: [9] as [UInt64])
  func reference(seed: UInt64) throws {
    guard let corpus = Corpus("inject") else { return }
    let bytes = try corpus.bytes("reference-template.txt")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      Self.render(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...127, using: &random)
      }
      Self.render(changed)
    }
  }
}
