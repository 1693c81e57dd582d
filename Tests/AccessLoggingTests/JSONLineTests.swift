import AccessLogging
import Output
import Testing

@Suite("Lines of JSON")
struct JSONLineTests {
  private static func texts(_ members: String) -> [AccessLogField: String]? {
    ReadLine(#"{"response_flags":null,"upstream_host":null,"route_name":null,"# + members + "}")?.texts
  }

  @Test(
    "values are read in any form",
    arguments: [
      (#""response_code":200"#, [.responseCode: "200"]),
      (#" "response_code" : 200 , "method" : "GET" "#, [.responseCode: "200", .method: "GET"]),
      (#""method":"-","path":"/""#, [.path: "/"]),
      (#""path":"","method":"GET""#, [.method: "GET"]),
      (#""path":"/\"a\" \\ \/ \b\f\n\r\t""#, [.path: "/\"a\" \\ / \u{8}\u{c}\n\r\t"]),
      (#""path":"\u00fc\u00DC\ud83e\udd80.\ud83e.\udd80""#, [.path: "üÜ🦀.\u{FFFD}.\u{FFFD}"]),
      (#""path":"/a","path":"/b""#, [.path: "/b"]),
      (#""path":"/a\"","path":null,"method":"GET""#, [.method: "GET"]),
      (#""more":{"path":["}",{"a":"\\\"]"}]},"path":"/a""#, [.path: "/a"]),
      (#""path":{"a":1},"method":"GET""#, [.method: "GET"]),
      (#""pat\u0068":"/a","method":"GET""#, [.method: "GET"]),
      (#""path_":"/a","pat":"/b","method":"GET""#, [.method: "GET"]),
      (#""method":true,"duration":1.5e3"#, [.method: "true", .duration: "1.5e3"]),
      (#""user_agent":"\ud83e\u0041","authority":"a""#, [.userAgent: "\u{FFFD}A", .authority: "a"]),
    ] as [(String, [AccessLogField: String])]
  )
  func values(_ members: String, _ expected: [AccessLogField: String]) { #expect(Self.texts(members) == expected) }

  @Test(
    "what is no object is no line",
    arguments: [
      #""path":"/a"#, #""path":"\x""#, #""path":"\u12g4""#, #""path":"\u12"#, #""path""#, #""path":"#,
      #""path":,"a":1"#,
      #""path":"/a",,"a":1"#, #""path":"/a"]"#, #""path":"/a"} {"#, #"path:"/a""#, #""path":"/a" "b":1"#, #""path":}"#,
    ]
  )
  func broken(_ members: String) { #expect(Self.texts(members) == nil) }

  @Test(
    "an application that logs requests is not taken for a proxy",
    arguments: [
      #"{"method":"GET","path":"/","duration":3,"user_agent":"curl","request_id":"1"}"#,
      #"{"response_flags":"-","upstream_host":"a"}"#, "{}        ", #"{"level":"info","msg":"hello"}"#,
    ]
  )
  func applications(_ line: String) { #expect(ReadLine(line)?.texts == nil) }

  @Test("an entry is written as an object, with numbers as numbers")
  func object() throws {
    let line = try #require(
      ReadLine(
        #"[2020-11-25T21:26:18.409Z] "GET /a"b HTTP/2" 200 - via_upstream - "-" 0 135 4 3 "-" "c d" "-" "a" "1.1.1.1:1" "#
          + "inbound|80|| - 1.1.1.2:2 1.1.1.3:3 - default"
      )
    )
    #expect(
      String(decoding: JSONWriter.bytes(of: line.entry.json(in: line.bytes.span)), as: UTF8.self)
        == #"{"start_time":"2020-11-25T21:26:18.409Z","method":"GET","path":"/a\"b","protocol":"HTTP/2","#
        + #""response_code":200,"response_flags":null,"response_code_details":"via_upstream","#
        + #""connection_termination_details":null,"upstream_transport_failure_reason":null,"bytes_received":0,"#
        + #""bytes_sent":135,"duration":4,"upstream_service_time":3,"x_forwarded_for":null,"user_agent":"c d","#
        + #""request_id":null,"authority":"a","upstream_host":"1.1.1.1:1","upstream_cluster":"inbound|80||","#
        + #""upstream_local_address":null,"downstream_local_address":"1.1.1.2:2","#
        + #""downstream_remote_address":"1.1.1.3:3","requested_server_name":null,"route_name":"default"}"#
    )
  }
}
