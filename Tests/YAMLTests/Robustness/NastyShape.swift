import Testing

/// A kind of input that has brought parsers down, of any size.
struct NastyShape: CustomTestStringConvertible {
  let testDescription: String
  /// Makes an input of so many parts.
  let text: @Sendable (Int) -> String

  init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    self.testDescription = name
    self.text = text
  }

  static let all: [NastyShape] = [
    NastyShape("open brackets") { String(repeating: "[", count: $0) },
    NastyShape("brackets") { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) },
    NastyShape("open braces with keys") { String(repeating: "{a: ", count: $0) },
    NastyShape("dashes on one line") { String(repeating: "- ", count: $0) },
    NastyShape("question marks on one line") { String(repeating: "? ", count: $0) },
    NastyShape("flow keys in flow keys") {
      String(repeating: "{", count: $0) + "a" + String(repeating: "}: b", count: $0)
    },
    NastyShape("flow pairs") { "[" + String(repeating: "a: b, ", count: $0) + "]" },
    NastyShape("keys") { count in (0..<count).map { "k\($0): v\n" }.joined() },
    NastyShape("flow keys") { count in (0..<count).map { "[a]: \($0)\n" }.joined() },
    NastyShape("anchors") { count in (0..<count).map { "- &a\($0) x\n" }.joined() },
    NastyShape("anchors before flow keys") { count in (0..<count).map { "&a\($0) {a: &b c}: d\n" }.joined() },
    NastyShape("anchors of one name") { String(repeating: "- &a x\n", count: $0) },
    NastyShape("aliases") { "- &a x\n" + String(repeating: "- *a\n", count: $0) },
    NastyShape("tags") { count in String(repeating: "- !e!t x\n", count: count) },
    NastyShape("tag directives") { count in (0..<count).map { "%TAG !a\($0)! x\n" }.joined() + "---\n" },
    NastyShape("blank lines in a plain scalar") { "a: b" + String(repeating: "\n", count: $0) + " c\n" },
    NastyShape("blank lines after scalars") { String(repeating: "- b\n\n\n\n", count: $0) },
    NastyShape("blank lines in a block scalar") { "a: |\n" + String(repeating: "\n", count: $0) + "b: c\n" },
    NastyShape("block scalars") { String(repeating: "- |\n a\n\n", count: $0) },
    NastyShape("block scalars with comments") { String(repeating: "- |\n a\n# b\n", count: $0) },
    NastyShape("comments") { String(repeating: "# c\n", count: $0) + "a: b\n" },
    NastyShape("tabs") { "a:" + String(repeating: "\t", count: $0) + "b\n" },
    NastyShape("colons") { String(repeating: ":", count: $0) },
    NastyShape("colons in flow") { "[" + String(repeating: "a:", count: $0) + "]" },
    NastyShape("an open double quote") { "\"" + String(repeating: "\\\"", count: $0) },
    NastyShape("an open single quote") { "'" + String(repeating: "''\n ", count: $0) },
    NastyShape("an open verbatim tag") { "!<" + String(repeating: "a", count: $0) },
    NastyShape("one long line") { "a: " + String(repeating: "x", count: $0) },
    NastyShape("a deeper line each") { count in
      (0..<min(count, 2_000)).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    },
    NastyShape("quotes in flow on a line each") { "[" + String(repeating: "\"a\n b\", ", count: $0) + "]" },
  ]
}
