import AccessLogging
import Output
import Testing

@Suite("Formats of one's own")
struct AccessLogPatternTests {
  @Test(
    "lines of a format are read by it",
    arguments: [
      ("%RESPONSE_CODE% %REQ(:PATH)%\n", "200 /a b", [.responseCode: "200", .path: "/a b"]),
      ("%REQ(:PATH)% took %DURATION% ms", "/a took 3 ms took 14 ms", [.path: "/a took 3 ms", .duration: "14"]),
      (
        "[%START_TIME(%Y-%m-%d %H:%M)%] %PROTOCOL%", "[2026-11-21 14:02] HTTP/2",
        [.startTime: "2026-11-21 14:02", .protocolName: "HTTP/2"]
      ),
      (
        "100%% %REQ(X-A?X-B):9%|%RESPONSE_FLAGS%|%DURATION%", "100% a|b|UF,URX|7",
        [.responseFlags: "UF,URX", .duration: "7"]
      ),
      (
        "code=%RESPONSE_CODE%,flags=%RESPONSE_FLAGS%,upstream=%UPSTREAM_HOST%",
        "code=503,flags=UF,URX,upstream=1.2.3.4:5",
        [.responseCode: "503", .responseFlags: "UF,URX", .upstreamHost: "1.2.3.4:5"]
      ),
      (
        #"{"code": %RESPONSE_CODE%, "agent": "%REQ(USER-AGENT)%", "authority": "%REQ(:AUTHORITY)%"}"#,
        #"{"code": 200, "agent": "a", "authority": "x"", "authority": "b:1"}"#,
        [.responseCode: "200", .userAgent: #"a", "authority": "x""#, .authority: "b:1"]
      ),
      ("%REQ(X-A)%%RESP(X-B)% %GRPC_STATUS% %REQ(user-agent)%", "ab cd - curl", [.userAgent: "- curl"]),
      (
        "%START_TIME%|%UPSTREAM_CLUSTER%|%DURATION%|%ROUTE_NAME%", "now|outbound|9080|v1|reviews|7|a|b",
        [.startTime: "now", .upstreamCluster: "outbound|9080|v1|reviews", .duration: "7", .routeName: "a|b"]
      ),
      (
        "%UPSTREAM_CLUSTER%|%DURATION%", "PassthroughCluster|7",
        [.upstreamCluster: "PassthroughCluster", .duration: "7"]
      ),
      ("%UPSTREAM_CLUSTER%|%DURATION%", "inbound|80|||7", [.upstreamCluster: "inbound|80||", .duration: "7"]),
      ("%UPSTREAM_CLUSTER%|%REQ(:METHOD)%", "outbound|GET", [.upstreamCluster: "outbound", .method: "GET"]),
      (
        "%CEL(request.path.contains('(a)'))% %REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH):99% %DURATION%",
        "true /a 5", [.path: "/a", .duration: "5"]
      ),
      ("%PATH(NQ:ORIG)% %DURATION%", "/a b 5", [.path: "/a b", .duration: "5"]),
      ("%DURATION% %DURATION% %REQ(:METHOD)%", "5 5 GET", [.duration: "5", .method: "GET"]),
      (
        #"{"status": "%RESPONSE_CODE%", "by": "%REQ(:METHOD)% %REQ(:PATH)%", "is": {"to": "%UPSTREAM_HOST%"}, "no": 1}"#,
        #"{"is":{"x":[],"to":"1.1.1.1:1"},"by":"GET /\"a b","status":200}"#,
        [.responseCode: "200", .method: "GET", .path: "/\"a b", .upstreamHost: "1.1.1.1:1"]
      ),
    ] as [(String, String, [AccessLogField: String])]
  )
  func read(_ format: String, _ line: String, _ expected: [AccessLogField: String]) throws {
    #expect(ReadLine(line, by: try AccessLogPattern(format))?.texts == expected)
  }

  @Test(
    "lines of another form do not fit",
    arguments: [
      ("%RESPONSE_CODE% %REQ(:PATH)% end", "200 /a b"), ("%RESPONSE_CODE% x", "many xxxxxxx"),
      (#"{"a": "%RESPONSE_CODE%", "b": "%DURATION%", "c": "%PROTOCOL%"}"#, #"{"a":200,"message":"x"}"#),
      (#"{"a": "%RESPONSE_CODE%"}"#, "[2020-11-25T21:26:18.409Z]"),
    ]
  )
  func foreign(_ format: String, _ line: String) throws {
    #expect(ReadLine(line, by: try AccessLogPattern(format))?.texts == nil)
  }

  @Test(
    "what is wrong with a format is said with its place",
    arguments: [
      ("%RESPONSE_CODE% 5%", .malformedCommand(at: 17)), ("%REQ(:PATH%", .malformedCommand(at: 0)),
      ("%REQ(A):x%", .malformedCommand(at: 0)), ("%response_code%", .malformedCommand(at: 0)),
      ("%RESPONSE_CODE%%DURATION%", .adjacentCommands(at: 15)), ("%DURATION%\n%PROTOCOL%", .severalLines(at: 10)),
      ("", .noFields), ("%GRPC_STATUS%", .noFields), (#"{"a": "b"}"#, .noFields),
      (#"{"a": {"b": "%X"}}"#, .member("a", .member("b", .malformedCommand(at: 0)))),
    ] as [(String, AccessLogPatternError)]
  )
  func wrong(_ format: String, _ expected: AccessLogPatternError) {
    #expect(throws: expected) { try AccessLogPattern(format) }
  }

  @Test("a field of a text with escapes may be empty")
  func emptyPart() throws {
    let pattern = try AccessLogPattern(#"{"by": "%REQ(:METHOD)% %REQ(:PATH)%!", "status": "%RESPONSE_CODE%"}"#)
    let line = try #require(ReadLine(#"{"by":"G\/T !","status":200}"#, by: pattern))
    #expect(line.texts == [.method: "G/T", .responseCode: "200"])
    #expect(line.entry.withBytes(of: .path, in: line.bytes.span) { $0.count } == 0)
  }

  @Test("what stands nowhere behind a field is not looked for again from each place where the field may end")
  func hostileLength() throws {
    let pattern = try AccessLogPattern("%REQ(USER-AGENT)%,%UPSTREAM_HOST%;%DURATION%")
    #expect(ReadLine(Array(repeating: UInt8(ascii: ","), count: 1 << 20), by: pattern) == nil)
  }

  @Test("what is no object is refused as one")
  func noObject() {
    #expect(throws: AccessLogPatternError.notAnObject(member: "")) { try AccessLogPattern(json: .string("%DURATION%")) }
  }

  @Test("errors read as parts of a sentence")
  func sentences() {
    let errors: [AccessLogPatternError] = [
      .malformedCommand(at: 3), .adjacentCommands(at: 4), .severalLines(at: 5), .noFields, .notAnObject(member: ""),
      .member("a", .noFields),
    ]
    #expect(
      errors.map(\.description) == [
        "the % at offset 3 begins no command such as %RESPONSE_CODE% or %REQ(USER-AGENT)%",
        "nothing stands before the command at offset 4 that would tell where the one before it ends",
        "the line feed at offset 5 makes several lines of one request",
        "no command puts out what meshctl looks for, such as %RESPONSE_CODE%", "it is not an object of texts",
        "in a: no command puts out what meshctl looks for, such as %RESPONSE_CODE%",
      ]
    )
  }
}
