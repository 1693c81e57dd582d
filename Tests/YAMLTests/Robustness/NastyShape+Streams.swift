extension NastyShape {
  /// JSON, whole and broken.
  static let json: [NastyShape] = [
    NastyShape("members") { count in "{" + (0..<count).map { "\"k\($0)\": 1" }.joined(separator: ",\n  ") + "}" },
    NastyShape("members of one name") { "{" + String(repeating: "\"a\": 1, ", count: $0) + "\"a\": 1}" },
    NastyShape("deep objects") {
      String(repeating: "{\"a\": ", count: $0) + "1" + String(repeating: "}", count: $0)
    },
    NastyShape("deep arrays") {
      "{\"a\": " + String(repeating: "[", count: $0) + String(repeating: "]", count: $0) + "}"
    },
    NastyShape("open objects") { String(repeating: "{\"a\": ", count: $0) },
    NastyShape("a long string") { "{\"a\": \"" + String(repeating: "x", count: $0) + "\"}" },
    NastyShape("an open string") { "{\"a\": \"" + String(repeating: "x", count: $0) },
    NastyShape("escapes") { "{\"a\": \"" + String(repeating: "\\u0041\\\\", count: $0) + "\"}" },
    NastyShape("a long number") { "{\"a\": " + String(repeating: "1", count: $0) + "}" },
    NastyShape("numbers") { "{\"a\": [" + String(repeating: "-1.5e3, ", count: $0) + "0]}" },
    NastyShape("white space") { "{" + String(repeating: " \n", count: $0) + "}" },
    NastyShape("white space after objects") { String(repeating: "{}\n \t\r\n", count: $0) },
    NastyShape("objects one after another") { String(repeating: "{\"a\":{\"b\":\"}{\"}}", count: $0) },
    NastyShape("objects, then YAML on one line") {
      String(repeating: "{}", count: $0) + String(repeating: "x", count: $0)
    },
  ]

  /// Streams of documents, and documents that look like streams.
  static let streams: [NastyShape] = [
    NastyShape("documents") { String(repeating: "---\na: b\n", count: $0) },
    NastyShape("empty documents") { String(repeating: "---\n", count: $0) },
    NastyShape("ends") { String(repeating: "...\n", count: $0) },
    NastyShape("a large document after a small one") {
      "a: b\n---\n" + String(repeating: "c: d\n", count: $0)
    },
    NastyShape("a large document of one line") { "a: [" + String(repeating: "b, ", count: $0) + "]" },
    NastyShape("one line ended by CR") { "a: [" + String(repeating: "b, ", count: $0) + "]\r" },
    NastyShape("CRs") { String(repeating: "\r", count: $0) },
    NastyShape("dashes") { String(repeating: "-", count: $0) },
    NastyShape("blank lines") { String(repeating: " \n", count: $0) },
    NastyShape("spaces") { String(repeating: " ", count: $0) },
  ]
}
