import Diagnostics
import Testing
import YAML

/// A whole text, changes, and the whole text expected.
struct EditCase: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  let steps: @Sendable () -> [EditStep]
  var file = "test.yaml"

  init(
    _ name: String,
    _ before: String,
    _ after: String,
    file: String = "test.yaml",
    _ steps: @autoclosure @escaping @Sendable () -> [EditStep]
  ) {
    self.name = name
    self.before = before
    self.after = after
    self.file = file
    self.steps = steps
  }

  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let document = Parser.parse(SourceFile(name: file, text: before))
    let root = try #require(document.root, "\(document.diagnostics)", sourceLocation: sourceLocation)
    var edit = DocumentEdit(document)
    for step in steps() { step.declare(in: &edit, root: root) }
    let result = try edit.apply()
    #expect(String(decoding: result, as: UTF8.self) == after, "\(name)", sourceLocation: sourceLocation)
    let edited = Parser.parse(SourceFile(name: file, bytes: result))
    #expect(!edited.hasErrors, "\(name): \(edited.diagnostics)", sourceLocation: sourceLocation)
    guard !before.contains("*") else { return }
    let expected = ValueEdit(steps(), of: try root.value).apply(to: try root.value)
    #expect(try edited.root?.value == expected, "\(name)", sourceLocation: sourceLocation)
  }
}
