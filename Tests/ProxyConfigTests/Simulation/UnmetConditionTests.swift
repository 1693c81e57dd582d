import Testing

@testable import ProxyConfig

@Suite("Why a condition is not fulfilled, in words")
struct UnmetConditionTests {
  private static let cases: [(UnmetCondition, String)] = [
    (
      UnmetCondition(.path, .segments("/a"), found: "/ab"),
      "the path is \"/ab\" and does not begin with the segments \"/a\""
    ),
    (UnmetCondition(.header("x"), .presence, found: nil), "the header x is missing"),
    (UnmetCondition(.header("x"), .suffix("z"), found: "y"), "the header x is \"y\" and does not end with \"z\""),
    (
      UnmetCondition(.header("x"), .exact("z"), isInverted: true, found: "z"),
      "the header x is \"z\", which is what must not be"
    ),
    (
      UnmetCondition(.header("x"), .prefix("z"), isInverted: true, found: "zz"),
      "the header x is \"zz\", which begins with \"z\""
    ),
    (
      UnmetCondition(.header("x"), .regex(".*"), isInverted: true, found: nil),
      "the header x is missing, and an empty one matches .*"
    ),
    (UnmetCondition(.header(":authority"), .exact("a"), found: "b"), "the authority is \"b\", not \"a\""),
    (UnmetCondition(.header(":scheme"), .exact("https"), found: "http"), "the scheme is \"http\", not \"https\""),
    (UnmetCondition(.queryParameter("q"), .presence, found: nil), "the parameter q is missing"),
    (
      UnmetCondition(.claim("group"), .exact("a"), found: nil),
      "it asks for the claim group of a token, and the request has none"
    ),
  ]

  @Test("each kind of condition has its sentence", arguments: cases.indices)
  func sentence(place: Int) {
    let (condition, sentence) = Self.cases[place]
    #expect(condition.sentence == sentence)
  }
}
