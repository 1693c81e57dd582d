import Testing

@testable import Output

struct NearestMatchTests {
  private static let commands = [
    "inject", "route", "rollout", "describe", "proxy-config", "logs", "validate", "version",
  ]

  @Test(
    "finds what was meant, nearest first",
    arguments: [
      ("injcet", ["inject"]),
      ("Inject", ["inject"]),
      ("rout", ["route"]),
      ("rotue", ["route"]),
      ("rolout", ["rollout"]),
      ("proxyconfig", ["proxy-config"]),
      ("lgos", ["logs"]),
      ("lg", []),
      ("x", []),
      ("", []),
      ("deploy", []),
    ]
  )
  func candidates(word: String, expected: [String]) {
    #expect(NearestMatch.candidates(for: word, among: Self.commands) == expected)
  }

  @Test("keeps the given order where names are equally near, and the limit")
  func order() {
    #expect(
      NearestMatch.candidates(for: "reviews", among: ["reviewz", "previews", "review", "reviews"], limit: 3)
        == ["reviews", "reviewz", "previews"]
    )
    #expect(NearestMatch.candidates(for: "reviews", among: ["reviews"], limit: -1) == [])
  }

  @Test(
    "counts insertions, deletions, replacements and swaps",
    arguments: [
      ("", "", 0), ("ab", "ba", 1), ("abc", "ca", nil), ("kitten", "sitten", 1), ("kitten", "sittin", 2),
      ("kitten", "sitting", nil), ("abcd", "abxcd", 1), ("abcdef", "bacdfe", 2),
    ] as [(String, String, Int?)]
  )
  func distance(first: String, second: String, expected: Int?) {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    #expect(NearestMatch.distance(from: first, to: second, atMost: 2) == expected)
    #expect(NearestMatch.distance(from: second, to: first, atMost: 2) == expected)
  }
}
