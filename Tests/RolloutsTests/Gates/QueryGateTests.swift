import Rollouts
import Testing

@Suite("Questions to Prometheus with a number") struct QueryGateTests {
  @Test(
    "proves that the last comparison that stands in nothing else is the gate's",
    arguments: [
      ("errors=sum(rate(x[1m]))<0.01", "errors", "sum(rate(x[1m]))", .less, 0.01),
      ("a = x <= 5 ", "a", "x", .atMost, 5), ("a=x>-1e3", "a", "x", .greater, -1_000),
      ("a=x>=2", "a", "x", .atLeast, 2), ("a=x > 1 < 5", "a", "x > 1", .less, 5),
      (#"a=sum(x{p=~"<|>"}) > 3"#, "a", #"sum(x{p=~"<|>"})"#, .greater, 3),
      (#"a=x{p="\"<"} >3"#, "a", #"x{p="\"<"}"#, .greater, 3), ("a=x{p=`\\`} >3", "a", "x{p=`\\`}", .greater, 3),
      ("p-9.9_5=count(x > 5) < 3", "p-9.9_5", "count(x > 5)", .less, 3), ("a=x == 1 < 2", "a", "x == 1", .less, 2),
    ] as [(String, String, String, QueryComparison, Double)]
  )
  func reading(text: String, name: String, expression: String, comparison: QueryComparison, number: Double) throws {
    let query = try QueryGate(text)
    #expect((query.name, query.expression) == (name, expression))
    #expect((query.comparison, query.threshold) == (comparison, number))
    #expect(try QueryGate("\(query)") == query)
  }

  @Test(
    "proves that other texts are refused, and why",
    arguments: [
      ("", .noName), ("x<1", .noName), ("=x<1", .noName), ("rate(x)=x<1", .name("rate(x)")),
      ("\(String(repeating: "n", count: 64))=x<1", .name(String(repeating: "n", count: 64))),
      ("a\u{1B}=x<1", .name("a\u{1B}")), ("a=x", .noComparison), ("a=(x<1)", .noComparison), ("a=(x<1", .unclosed),
      ("a=x)<1", .unclosed), ("a=x{p=\"}<1", .unclosed), ("a=\"\\", .unclosed), ("a=<1", .noExpression),
      ("a=x<", .number("")), ("a=x<five", .number("five")), ("a=x<inf", .number("inf")), ("a=x<nan", .number("nan")),
      ("a=x<0x1p3", .number("0x1p3")), ("a=x<1e999", .number("1e999")), ("a=x<==1", .number("=1")),
      ("a=x\u{1B}[2J<1", .unclosed), ("a=x\u{7}<1", .expression),
      ("a=\(String(repeating: "x", count: 4_097))<1", .expression),
    ] as [(String, QueryGate.Mistake)]
  )
  func mistakes(text: String, mistake: QueryGate.Mistake) {
    #expect(throws: mistake) { try QueryGate(text) }
  }
}
