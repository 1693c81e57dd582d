import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Inputs that the parser once got wrong; found by mutated input and by comparison with other parsers.
@Suite("Regressions")
struct RegressionTests {
  private static let folder = PackageDirectory.url.appendingPathComponent("Tests/YAMLTests/Regressions")

  @Test("every kept input has its verdict, and every verdict its input")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == Regression.all.map { $0.name + ".yaml" }.sorted())
  }

  @Test("an input that once was got wrong is read or refused as it must be", arguments: Regression.all)
  func holds(regression: Regression) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(regression.name + ".yaml")))
    let document = Parser.parse(SourceFile(name: regression.name, bytes: bytes), as: .yaml12)
    switch regression.verdict {
    case .refused(let code, let offset):
      #expect(document.diagnostics.map(\.code) == [code])
      #expect(document.diagnostics.map(\.range.start) == [offset])
    case .edited(let steps, let text):
      let edit = try edit(of: bytes, steps)
      #expect(String(decoding: try edit.apply(), as: UTF8.self) == text)
    case .uneditable(let steps, let kind, let offset):
      let edit = try edit(of: bytes, steps)
      let error = #expect(throws: EditError.self) { try edit.apply() }
      #expect(error?.kind == kind && error?.range.start == offset)
    case .events(let events):
      #expect(Array(EventWriter.events([document]).dropFirst(2).dropLast(2)) == events)
      #expect(try TreePrinter.bytes(of: document) == bytes)
      let emitted = Parser.parse(SourceFile(name: "emitted", bytes: TreeEmitter.bytes(for: document)), as: .yaml12)
      #expect(EventWriter.events([emitted]) == EventWriter.events([document]))
    }
  }

  private func edit(of bytes: [UInt8], _ steps: [EditStep]) throws -> DocumentEdit {
    let root = try #require(Parser.parse(SourceFile(name: "kept.yaml", bytes: bytes)).root)
    var edit = DocumentEdit(root.document)
    for step in steps { step.declare(in: &edit, root: root) }
    return edit
  }
}
