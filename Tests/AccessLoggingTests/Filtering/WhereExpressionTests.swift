import Testing

@testable import AccessLogging

@Suite("Expressions of --where")
struct WhereExpressionTests {
  private static let failed: [AccessLogField: String] = [
    .responseCode: "503", .responseFlags: "UF,URX", .upstreamTransportFailureReason: "connect error: 111",
    .upstreamServiceTime: "-", .routeName: "-",
  ]

  static func isTrue(
    _ text: String,
    _ fields: [AccessLogField: String] = SampleLine.outbound,
    _ writer: LogWriter = SampleMesh.productpage
  ) throws -> Bool {
    let line = try #require(ReadLine(SampleLine.text(fields)))
    var conditions = AccessLogConditions()
    conditions.expression = try WhereExpression(text)
    var filter = AccessLogFilter(conditions)
    return filter.matches(line.entry, in: line.bytes.span, from: writer)
  }

  @Test(
    "is true of a line",
    arguments: [
      "status == 200", "response_code<300", "status>=200&&status<=200", "duration > 200", "duration >= 250ms",
      "duration < 0.5s", "duration<1m30s", "bytes_out > 10kb", "bytes_sent == 12345b", "bytes_sent < 1mib",
      "method == 'GET'", "method == \"GET\"", "'GET' == method", "path =~ '^/reviews/\\d+'", "path !~ 'ratings'",
      "path startsWith '/rev'", "path endsWith 'en'", "path contains '7?'", "method in ('POST', 'GET')",
      "status in (500, 200)", "host == 'reviews:9080'", "authority != 'x'", "route == 'canary'", "subset == 'v3'",
      "service == 'reviews.prod.svc.cluster.local'", "direction == 'outbound'", "pod startsWith 'productpage-'",
      "workload == 'productpage-v1'", "namespace == 'prod'", "has(path) && !has(sni)", "has(subset)", "true", "!false",
      "!!true", "false || true && true", "true || true && false", "(false || true) && true", "!(status == 500)",
      "!status == 500", "upstream_time < duration", "time > '2026-11-21'",
      "protocol == 'HTTP/1.1'", "sni == ''", "flags == ''", "flags != 'UF'", "agent != 'x\\'y'", "status\n==\t200",
      "client startsWith '10.0.0.1:'", "details == 'via_upstream'", "500 > status", "1 < 2", "xff =~ '^$'",
    ]
  )
  func holds(_ text: String) throws { #expect(try Self.isTrue(text)) }

  @Test(
    "is true of a request that failed",
    arguments: [
      "flags == 'UF'", "flags contains 'urx'", "flags in ('UH', 'URX')", "flags != 'UH'", "!(flags == 'UR')",
      "flags =~ 'UF,U'", "failure contains 'error: 111'", "upstream_time != 5", "!(upstream_time < 5)",
      "!(upstream_time >= 5)", "route != 'default'", "status >= 500 && duration > 200", "!(route contains 'a')",
    ]
  )
  func failed(_ text: String) throws {
    #expect(try Self.isTrue(text, SampleLine.outbound.merging(Self.failed) { $1 }))
  }

  @Test(
    "a mistake is shown where it is",
    arguments: [
      ("statuss == 500", "there is no field statuss: did you mean status?", "^~~~~~~"),
      ("status == 'x'", "status is a number, 'x' is text", "          ^~~"),
      ("status > 200ms", "status is a number, 200ms is a time", "         ^~~~~"),
      ("status", "status is a number: compare it, or ask whether it is there with has(NAME)", "^~~~~~"),
      ("status = 5", "\"=\" where == should stand", "       ^"),
      ("status and 5", "\"and\" where && should stand", "       ^~~"),
      ("path starts '/'", "\"starts\" where an operator such as == or in should stand", "     ^~~~~~"),
      ("path contain 'a'", "\"contain\" where contains should stand", "     ^~~~~~~"),
      ("path == 'a", "the quote is never closed", "        ^~"),
      (
        "duration > 5x", "x is no unit: times have us, ms, s, m and h, sizes b, kb, mb, gb, kib, mib and gib",
        "            ^"
      ),
      ("duration > 1.2.3", "1.2.3 is no number", "           ^~~~~"),
      ("(status == 5", "the end where ) should stand", "            ^"),
      ("status == 5)", "\")\" where &&, || or the end should stand", "           ^"),
      ("status contains 'a'", "contains cannot be asked here: status is a number", "^~~~~~"),
      ("path =~ '['", "missing closing ]: `[`", "        ^~~"),
      ("flags == 'UEAX'", "there is no response flag UEAX: did you mean UAEX?", "         ^~~~~~"),
      ("", "the end where a field or a value should stand", "^"),
      ("has(5)", "a value where the name of a field should stand", "    ^"),
      ("status in ()", "\")\" where a field or a value should stand", "           ^"),
      ("status in (5 6)", "\"6\" where , should stand", "             ^"),
      ("a\u{1B}[2J", "there is no field a: see the list of fields in the help", "^"),
    ]
  )
  func mistakes(_ text: String, _ message: String, _ caret: String) {
    do {
      _ = try WhereExpression(text)
      Issue.record("it was taken")
    } catch {
      let lines = error.rendered(in: text).split(separator: "\n")
      #expect(lines.first?.hasSuffix(": error: \(message)") == true, "\(lines)")
      #expect(lines.last == "  | \(caret)")
    }
  }

  @Test("parentheses nest as deep as anybody needs, and no deeper; signs and chains have no end")
  func depth() throws {
    let nested = { (depth: Int) in
      String(repeating: "(", count: depth) + "status == 200" + String(repeating: ")", count: depth)
    }
    #expect(try Self.isTrue(nested(64)))
    #expect(throws: WhereError(problem: .tooDeep(limit: 64), range: 64..<65)) { try WhereExpression(nested(65)) }
    #expect(throws: WhereError(problem: .tooLong(limit: 65_536), range: 65_536..<200_013)) {
      try WhereExpression(nested(100_000))
    }
    #expect(throws: WhereError(problem: .tooDeep(limit: 64), range: 64..<65)) {
      try WhereExpression(String(repeating: "(", count: 60_000))
    }
    #expect(try Self.isTrue(String(repeating: "!", count: 60_000) + "true"))
    #expect(try Self.isTrue(String(repeating: "true && ", count: 8_000) + "true"))
    #expect(try !Self.isTrue(String(repeating: "false || ", count: 7_000) + "false"))
  }
}
