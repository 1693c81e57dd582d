import Diagnostics
import Injection
import YAML

/// A text after its injection was taken out, with what was reported.
struct RemovedText {
  let results: [InjectionResult]
  let text: String

  /// Takes the injection out of a text of one document.
  init(_ text: String, name: String = "test.yaml") throws {
    let report = Uninjector().uninject(Parser.parse(SourceFile(name: name, text: text)))
    self.results = report.results
    self.text = String(decoding: try report.edit.apply(), as: UTF8.self)
  }

  /// The data of the text.
  var value: Value {
    get throws { try Parser.parse(SourceFile(name: "test.yaml", text: text)).root?.value ?? .null }
  }
}
