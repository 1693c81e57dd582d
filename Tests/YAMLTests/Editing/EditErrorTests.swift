import Diagnostics
import Testing
import YAML

@Suite("EditError")
struct EditErrorTests {
  struct Case: Sendable {
    let text: String
    let kind: EditError.Kind
    let place: String
    let steps: @Sendable () -> [EditStep]
  }

  private static let cases: [Case] = [
    Case(text: "a: &x {b: 1}\nc: *x\n", kind: .insideAlias, place: "*x") { [.entries([1], [.init("d", 1)], .end)] },
    Case(text: "a: &x 1\nb: *x\n", kind: .anchorInUse, place: "*x") { [.remove([0])] },
    Case(text: "a:\n  b: &x 1\nc: *x\n", kind: .anchorInUse, place: "*x") { [.set([0], 2)] },
    Case(text: "a: text\n", kind: .notMapping, place: "text") { [.entries([0], [.init("d", 1)], .end)] },
    Case(text: "a: {}\n", kind: .notSequence, place: "{}") { [.items([0], [1], .end)] },
    Case(text: "a: [b: c]\n", kind: .barePair, place: "b: c") { [.entries([0, 0], [.init("d", 1)], .end)] },
    Case(text: "a:\n  b: 1\n", kind: .overlap, place: "1") { [.set([0], 2), .set([0, 0], 3)] },
    Case(text: "a:\n  b: 1\n", kind: .overlap, place: "b: 1") { [.remove([0]), .entries([0], [.init("c", 1)], .end)] },
    Case(text: "a: 1\n", kind: .overlap, place: "1") { [.set([0], 2), .set([0], 3)] },
    Case(text: "a: 1\nb: 2\n", kind: .duplicateKey, place: "b") { [.entries([], [.init("b", 1)], .end)] },
    Case(text: "a: 1\nb: 2\n", kind: .duplicateKey, place: "b") { [.rename([0], "b")] },
    Case(text: "{a: 1, 'b': 2}\n", kind: .duplicateKey, place: "'b'") { [.rename([0], "b")] },
    Case(text: "a: 1\nyes: 2\n", kind: .duplicateKey, place: "yes") { [.rename([0], "true")] },
    Case(text: "a: 1\nb: 2\n", kind: .duplicateKey, place: "a") { [.rename([0], "c"), .rename([1], "c")] },
    Case(text: "a: 1\n", kind: .duplicateKey, place: "a") { [.rename([0], "c"), .entries([], [.init("c", 1)], .end)] },
    Case(text: "a: 1\n", kind: .duplicateKey, place: "a: 1") { [.entries([], [.init("c", 1), .init("c", 2)], .end)] },
    Case(text: "[a, # c\n b]\n", kind: .commentInTheWay, place: "a, # c\n ") { [.remove([0])] },
    Case(text: "? [a]\n: 1\n", kind: .notScalar, place: "[a]") { [.rename([0], "b")] },
  ]

  @Test("changes that cannot be made are refused with their place", arguments: cases)
  func refusals(testCase: Case) throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: testCase.text))
    let root = try #require(document.root)
    var edit = DocumentEdit(document)
    for step in testCase.steps() { step.declare(in: &edit, root: root) }
    let error = #expect(throws: EditError.self) { try edit.apply() }
    #expect(error?.kind == testCase.kind)
    #expect(error.map { document.source.text(in: $0.range) } == testCase.place)
  }

  @Test("nodes of other documents, the root as a child, and broken documents are refused")
  func strangers() throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "a: 1\n"))
    let other = try #require(Parser.parse(SourceFile(name: "t.yaml", text: "a: 1\n")).root)
    let root = try #require(document.root)
    var foreign = DocumentEdit(document)
    foreign.set(other, to: 1)
    #expect(#expect(throws: EditError.self) { try foreign.apply() }?.kind == .foreignNode)
    var rootless = DocumentEdit(document)
    rootless.remove(root)
    #expect(#expect(throws: EditError.self) { try rootless.apply() }?.kind == .notChild)
    var value = DocumentEdit(document)
    value.remove(try #require(root["a"]))
    #expect(#expect(throws: EditError.self) { try value.apply() }?.kind == .notChild)
    var broken = DocumentEdit(Parser.parse(SourceFile(name: "t.yaml", text: "a: [1\n")))
    broken.set(root, to: 1)
    #expect(#expect(throws: EditError.self) { try broken.apply() }?.kind == .invalidDocument)
  }

  @Test("an edit without changes gives the bytes back")
  func nothing() throws {
    let document = Parser.parse(SourceFile(name: "t.yaml", text: "a:  1 # c\r\n"))
    #expect(try DocumentEdit(document).apply() == document.source.bytes.array)
  }
}
