import Testing

@Suite("TextMatchValues")
struct TextMatchValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{match: [{uri: {prefix: ''}, headers: {a: {regex: '.*'}, b: {}}, withoutHeaders: {c: {regex: '*'}}}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{match: [{method: {prefix: ''}, headers: {a: {prefix: ''}}, queryParams: {q: {prefix: ''}}, withoutHeaders: {w: {prefix: ''}}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:60 a prefix cannot be empty; write {} for any value, or exact for the empty one",
        "IST0106 error 4:87 a prefix cannot be empty; write {} for any value, or exact for the empty one",
        "IST0106 error 4:119 a prefix cannot be empty; write {} for any value, or exact for the empty one",
        "IST0106 error 4:154 a prefix cannot be empty; write {} for any value, or exact for the empty one",
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [{uri: {regex: '['}, authority: {regex: ''}, scheme: {regex: '(?=a)'}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:56 the pattern is not in RE2's language, which the proxy uses: missing closing ]: `[`",
        "IST0106 error 4:81 a pattern cannot be empty; write .* to match everything",
        "IST0106 error 4:102 the pattern is not in RE2's language, which the proxy uses: invalid or unsupported Perl syntax: `(?=`",
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [{uri: {regex: " + String(repeating: "a", count: 1025)
        + "}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:56 a pattern can have at most 1024 characters, this one has 1025"
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [{uri: {regex: " + String(repeating: "a", count: 1024)
        + "}}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
  ]

  @Test(
    "tells prefixes that are empty and patterns that RE2 refuses, and lets an empty prefix of a path be",
    arguments: TextMatchValuesTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
