import Diagnostics
import YAML

/// Sends one input through everything that reads, writes and edits.
enum InputLaws {
  /// CPU seconds that no input this short may take.
  private static let slow = 1.0

  /// The first law that the input breaks; nil when all hold. `variant` chooses the edits, chunks and forms of output.
  static func finding(in bytes: [UInt8], variant: UInt64) -> FuzzFinding? {
    var random = SeededNumbers(seed: variant, stream: 1)
    do throws(FuzzFinding) {
      let start = CPUClock.seconds
      try check(bytes, &random)
      let seconds = CPUClock.seconds - start
      try expect(seconds < slow, "slow", "\(seconds) s for \(bytes.count) bytes")
      return nil
    } catch {
      return error
    }
  }

  private static func check(_ bytes: [UInt8], _ random: inout SeededNumbers) throws(FuzzFinding) {
    let documents = Parser.documents(in: SourceFile(name: "fuzz.yaml", bytes: bytes))
    for document in documents { try TreeLaws.check(document) }
    try StreamLaws.check(bytes, documents, &random)
    let strict = Parser.documents(in: SourceFile(name: "fuzz.yaml", bytes: bytes), as: .yaml12)
    for document in strict { try TreeLaws.check(document) }
    try checkDialects(strict, documents)
    if documents.count != 1 || random.oneIn(8) {
      try TreeLaws.check(Parser.parse(SourceFile(name: "fuzz.yaml", bytes: bytes)))
    }
    if let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try TreeLaws.check(Parser.parse(SourceFile(name: "fuzz.json", bytes: bytes)))
    }
    for document in documents where !document.hasErrors {
      guard let root = document.root else { continue }
      try checkData(of: root, &random)
    }
  }

  /// Kubernetes' reader takes what YAML 1.2 allows, and sees the same nodes in it, but where it says otherwise.
  private static func checkDialects(_ strict: [Document], _ lenient: [Document]) throws(FuzzFinding) {
    // kubectl cuts text that begins with `{` into JSON values.
    guard !strict.contains(where: beginsWithBrace) else { return }
    try expect(strict.count == lenient.count, "dialects-cut-differently")
    for (strict, lenient) in zip(strict, lenient) where !strict.hasErrors {
      // Quotes hold DEL and C1 controls in YAML 1.2 (nb-json), which kubectl refuses everywhere.
      let differences: Set<Code> = [.lineSeparator, .looseSyntax, .controlCharacter]
      guard !lenient.diagnostics.contains(where: { differences.contains($0.code) }) else { continue }
      // Inside brackets kubectl takes `?` for the mark of a key, after which not everything may stand.
      if lenient.hasErrors, lenient.source.bytes.contains(UInt8(ascii: "?")) { continue }
      try expect(!lenient.hasErrors, "dialect-refuses-yaml12", "\(lenient.diagnostics.map(\.message))")
      let isSame = zip(strict.records, lenient.records).allSatisfy { left, right in
        left.kind == right.kind && left.start == right.start && left.end == right.end && left.next == right.next
      }
      let isAsLong = strict.records.count == lenient.records.count
      try expect(isSame && isAsLong, "dialects-see-different-trees")
    }
  }

  private static func beginsWithBrace(_ document: Document) -> Bool {
    let ignored: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return document.source.bytes.first { !ignored.contains($0) } == UInt8(ascii: "{")
  }

  private static func checkData(of root: Node, _ random: inout SeededNumbers) throws(FuzzFinding) {
    let value: Value
    do {
      value = try root.value
    } catch {
      let isInside = Int(error.range.end) <= root.document.source.bytes.count
      try expect(error.kind != .invalidDocument && isInside, "value-error", error.message)
      return
    }
    try ValueLaws.checkKeys(of: root, in: value)
    try ValueLaws.check(value, &random)
    var edits = EditLaws(root, SeededNumbers(seed: random.next()))
    try edits.check()
  }
}
