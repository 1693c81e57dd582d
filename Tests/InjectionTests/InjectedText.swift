import Diagnostics
import Injection
import Resources
import YAML

/// A text after injection, with what was reported.
struct InjectedText {
  let results: [InjectionResult]
  let text: String

  /// Injects a text of one document.
  init(_ text: String, _ settings: InjectionSettings = .default, name: String = "test.yaml") throws {
    let report = Injector(settings).inject(Parser.parse(SourceFile(name: name, text: text)))
    self.results = report.results
    self.text = String(decoding: try report.edit.apply(), as: UTF8.self)
  }

  /// What was reported, as `name: outcome`.
  var outcomes: [String] { results.map { "\($0.identity.displayName): \($0.outcome)" } }

  /// The data of the text.
  var value: Value {
    get throws { try Parser.parse(SourceFile(name: "test.yaml", text: text)).root?.value ?? .null }
  }
}

extension InjectionSettings {
  /// The default profile with native sidecars on or off.
  static func native(_ native: Bool) -> InjectionSettings {
    var settings = InjectionSettings.default
    settings.usesNativeSidecars = native
    return settings
  }
}
