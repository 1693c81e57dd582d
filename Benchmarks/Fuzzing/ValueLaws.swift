import Diagnostics
import YAML

/// What holds for the data of a document: every form of output reads back as the same data.
enum ValueLaws {
  /// A way to write data, and where in the written text it is.
  private struct Form {
    let name: String
    let emitter: Emitter
    var prefix = ""
    var column = 0
    /// Whether the data is the value of the only key, or the only item, of what is read.
    var isNested: Bool { !prefix.isEmpty }

    var lineEnding: LineEnding {
      if case .block(let layout) = emitter.form { layout.lineEnding } else { .lineFeed }
    }
  }

  private static let forms = [
    Form(name: "block", emitter: Emitter()),
    Form(
      name: "wide-block",
      emitter: Emitter(.block(BlockLayout(indentWidth: 4, indentsSequences: true, lineEnding: .carriageReturnLineFeed)))
    ),
    Form(name: "block-cr", emitter: Emitter(.block(BlockLayout(indentWidth: 1, lineEnding: .carriageReturn)))),
    Form(name: "item", emitter: Emitter(.block(BlockLayout(indentsSequences: true))), prefix: "- ", column: 2),
    Form(name: "flow", emitter: Emitter(.flow), prefix: "k: "),
    Form(name: "json", emitter: Emitter(.json)),
    Form(name: "pretty-json", emitter: Emitter(.prettyJSON(indentWidth: 3))),
  ]

  /// Writes a value in one of the forms and reads it back.
  static func check(_ value: Value, _ random: inout SeededNumbers) throws(FuzzFinding) {
    let form = random.pick(forms)
    // The emitter leaves the last line break to its caller; a text that keeps its breaks needs it.
    let written = Array(form.prefix.utf8) + form.emitter.bytes(for: value, column: form.column) + form.lineEnding.bytes
    let again = try read(written, "emitted-\(form.name)")
    guard let again else { return }
    let data = !form.isNested ? again : again.items.first ?? again["k"] ?? .null
    guard value.isSame(as: data) else {
      throw FuzzFinding(
        "emitted-\(form.name)-differs",
        "wrote \(String(decoding: written, as: UTF8.self).debugDescription)"
      )
    }
  }

  /// Every key that is text is a key of the data, byte for byte.
  static func checkKeys(of root: Node, in value: Value) throws(FuzzFinding) {
    guard root.kind == .mapping, root.count <= 64 else { return }
    for pair in root.pairs where pair.key.text != "<<" {
      guard let name = pair.key.string else { continue }
      let isThere = value.entries.contains { $0.key.utf8.elementsEqual(name.utf8) }
      try expect(isThere, "key-lost", name.debugDescription)
    }
  }

  /// The data of a text that must be one good document; nil where that is refused for what it says.
  static func read(_ bytes: [UInt8], _ what: String, name: String = "fuzz.yaml") throws(FuzzFinding) -> Value? {
    let documents = Parser.documents(in: SourceFile(name: name, bytes: bytes))
    let shown = { "\(String(decoding: bytes, as: UTF8.self).debugDescription)" }
    if let wrong = documents.first(where: \.hasErrors) {
      guard !wrong.diagnostics.contains(where: { $0.code == .tooDeep }) else { return nil }
      throw FuzzFinding("\(what)-has-errors", "\(wrong.diagnostics.map(\.message)) in \(shown())")
    }
    let roots = documents.compactMap(\.root)
    guard roots.count == 1, let root = roots.first else {
      throw FuzzFinding("\(what)-is-\(roots.count == 0 ? "nothing" : "split")", shown())
    }
    do {
      return try root.value
    } catch {
      // A random edit may well put something else where a mapping was merged, or what an alias stands in.
      guard ![.tooDeep, .excessiveAliasing, .invalidMerge, .selfReference].contains(error.kind) else { return nil }
      let hasAliasedKey = root.document.records.contains { $0.kind == .alias && $0.flags.contains(.isKey) }
      guard error.kind != .unsupportedKey || !hasAliasedKey else { return nil }
      throw FuzzFinding("\(what)-unreadable", "\(error.message) in \(shown())")
    }
  }
}
