import Routing
import Testing

@Suite("Values of routes as people write them") struct WrittenValueTests {
  /// The value, read and written again, or why it is none.
  private func reading<V: WrittenValue>(_ type: V.Type, _ text: String) -> String {
    do throws(WritingMistake) { return try type.init(text).description } catch {
      switch error {
      case .malformed(let expected): return "expected \(expected)"
      case .refused(let reason): return reason
      }
    }
  }

  @Test(
    "percentages are exact, from 0 to 100",
    arguments: [
      ("10", "10%"), ("10%", "10%"), ("0.5%", "0.5%"), ("0.0001", "0.0001%"), ("100.0", "100%"), ("0", "0%"),
      ("101", "a share is between 0% and 100%"), ("100.0001", "a share is between 0% and 100%"),
      ("99999999999999999999", "a share is between 0% and 100%"), ("0.00001", "the smallest share is 0.0001%"),
      ("-1", "expected a percentage such as 10% or 0.5%"), ("", "expected a percentage such as 10% or 0.5%"),
      ("1.", "expected a percentage such as 10% or 0.5%"), ("ten", "expected a percentage such as 10% or 0.5%"),
    ]
  )
  func percentages(text: String, result: String) { #expect(reading(Percentage.self, text) == result) }

  @Test(
    "durations are whole milliseconds",
    arguments: [
      ("2s", "2s"), ("1m30s", "1m30s"), ("0.5s", "0.5s"), ("2", "expected a time such as 2s or 500ms"),
      ("0s", "it is less than 1ms, the shortest time of a route"),
      ("-1s", "it is less than 1ms, the shortest time of a route"),
      ("1500us", "it has parts of a millisecond: write whole milliseconds"),
      ("9999999999h", "expected a time such as 2s or 500ms"),
    ]
  )
  func durations(text: String, result: String) { #expect(reading(RouteDuration.self, text) == result) }

  @Test(
    "faults name what and how many",
    arguments: [
      ("503@1%", "503@1%"), ("503", "503@100%"), ("UNAVAILABLE@0.1", "UNAVAILABLE@0.1%"),
      ("199@1%", "a status is between 200 and 599"), ("600@1%", "a status is between 200 and 599"),
      ("unavailable@1%", "expected a status such as 503@1%, or one of gRPC such as UNAVAILABLE@1%"),
      ("503@", "expected a percentage such as 10% or 0.5%"),
    ]
  )
  func aborts(text: String, result: String) { #expect(reading(FaultAbort.self, text) == result) }

  @Test("delays do too")
  func delays() {
    #expect(reading(FaultDelay.self, "5s@10%") == "5s@10%")
    #expect(reading(FaultDelay.self, "5@10%") == "expected a time such as 2s or 500ms")
  }

  @Test(
    "names, values and pairs have the forms of HTTP",
    arguments: [
      ("x-user=jason", "x-user=jason"), ("x=a=b", "x=a=b"),
      ("x user=a", "expected the name of a header, such as x-user"),
      ("=a", "expected the name of a header, such as x-user"), ("x", "expected NAME=VALUE"),
      ("x=%REQ(y)%", "x=%REQ(y)%"),
      ("x=50%", "the header's value '50%' opens a command with '%' and does not close it; write %% for a '%'"),
    ]
  )
  func headers(text: String, result: String) { #expect(reading(HeaderSetting.self, text) == result) }

  @Test("patterns are in RE2's language, and methods have case")
  func patterns() {
    #expect(reading(Pattern.self, "a.*") == "a.*")
    #expect(reading(Pattern.self, "") == "a pattern cannot be empty; write .* to match everything")
    #expect(reading(Pattern.self, "(?=a)").hasPrefix("the pattern is not in RE2's language, which the proxy uses: "))
    #expect(reading(MethodName.self, "get") == "methods have case: write GET")
    #expect(reading(CORSMethods.self, "GET,PURGE") == "'PURGE' is none of HTTP's methods, and not *")
    #expect(reading(RetryWords.self, "5xx,rest") == "'rest' is nothing to retry on; did you mean reset")
    #expect(reading(RetryWords.self, "5xx,503") == "5xx,503")
    #expect(reading(CORSAge.self, "1500ms") == "it counts whole seconds: write a time such as 10s or 24h")
  }

  @Test(
    "redirects lead to a path, a host or both",
    arguments: [
      ("/new", "/new"), ("https://example.com", "https://example.com"),
      ("http://example.com:8080/new?a=b", "http://example.com:8080/new?a=b"),
      ("example.com", "expected a path or URL, such as /new or https://example.com/new"),
      ("https://", "expected a host such as example.com or example.com:8443"),
      ("https://a:0/", "expected a port from 1 to 65535"), ("/a b", "a path has no spaces and no control characters"),
    ]
  )
  func redirects(text: String, result: String) { #expect(reading(RedirectTarget.self, text) == result) }

  @Test(
    "ways to balance have names",
    arguments: [
      ("round-robin", "round-robin"), ("hash:header=x-user", "hash:header=x-user"),
      ("hash:cookie=u", "hash:cookie=u,0s"),
      ("hash:cookie=u,1h", "hash:cookie=u,1h"), ("hash:source-ip", "hash:source-ip"), ("hash:query=k", "hash:query=k"),
      ("hash:cookie=u,soon", "expected a time behind the cookie, such as hash:cookie=user,1h"),
      (
        "ring",
        "expected one of round-robin, least-request, random, passthrough, hash:header=NAME, hash:cookie=NAME, "
          + "hash:source-ip, hash:query=NAME"
      ),
    ]
  )
  func balancing(text: String, result: String) { #expect(reading(BalancingChoice.self, text) == result) }
}
