import Diagnostics
import Output
import YAML

/// What a misspelt name may have meant.
struct NameSuggestion {
  /// The name that is near; nil when none is, or several.
  let name: String?
  private let range: SourceRange

  /// Looks for the one near name. O(letters of the names of about the same length).
  init(for node: Node, among names: [String]) {
    self.init(for: node, near: Self.nearest(to: node.text, among: names))
  }

  /// The one name that is near a word; nil when none is, or several.
  static func nearest(to word: String, among names: [String]) -> String? {
    let near = NearestMatch.candidates(for: word, among: names, limit: 2)
    return near.count == 1 ? near[0] : nil
  }

  /// Takes a name that was found before.
  init(for node: Node, near name: String?) {
    self.name = name
    self.range = node.range
  }

  /// `; did you mean reviews`, or nothing.
  var question: String { Self.question(name) }

  /// `; did you mean reviews`, or nothing.
  static func question(_ name: String?) -> String { name.map { "; did you mean \($0)" } ?? "" }

  /// The change that writes the name.
  var fixIts: [Diagnostic.FixIt] { name.map { [Diagnostic.FixIt("write \($0)", replacing: range, with: $0)] } ?? [] }
}
