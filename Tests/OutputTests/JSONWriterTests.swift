import Foundation
import Output
import Testing

struct JSONWriterTests {
  private static let sample: JSONValue = [
    "name": "reviews", "weights": [50, 50.5, -1], "ready": true, "owner": nil, "empty": [:], "none": [],
    "nested": [["port": 9080]],
  ]

  private func text(_ value: JSONValue, _ layout: JSONWriter.Layout = .compact) -> String {
    String(decoding: JSONWriter.bytes(of: value, layout: layout), as: UTF8.self)
  }

  @Test("writes members in their order on one line")
  func compact() {
    #expect(
      text(Self.sample)
        == #"{"name":"reviews","weights":[50,50.5,-1],"ready":true,"owner":null,"empty":{},"none":[],"#
        + #""nested":[{"port":9080}]}"#
    )
  }

  @Test("indents by two spaces and keeps what is empty on one line")
  func pretty() {
    #expect(
      text(Self.sample, .pretty) == """
        {
          "name": "reviews",
          "weights": [
            50,
            50.5,
            -1
          ],
          "ready": true,
          "owner": null,
          "empty": {},
          "none": [],
          "nested": [
            {
              "port": 9080
            }
          ]
        }
        """
    )
  }

  @Test(
    "escapes what JSON demands and what a terminal would obey",
    arguments: [
      ("a\"b\\c/d", #""a\"b\\c/d""#),
      ("\n\r\t\u{8}\u{0}", #""\n\r\t\u0008\u0000""#),
      ("\u{1B}[0m\u{7F}\u{9B}", #""\u001b[0m\u007f\u009b""#),
      ("\u{202E}\u{2028}", #""\u202e\u2028""#),
      ("漢👍é", #""漢👍é""#),
    ]
  )
  func strings(string: String, expected: String) throws {
    #expect(text(.string(string)) == expected)
    let read = try JSONSerialization.jsonObject(with: Data(expected.utf8), options: .fragmentsAllowed)
    #expect(read as? String == string)
  }

  @Test(
    "writes every number as JSON can read it",
    arguments: [
      (JSONValue.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"), (.double(1), "1.0"),
      (.double(1e300), "1e+300"), (.double(0.1), "0.1"), (.double(.infinity), "null"), (.double(.nan), "null"),
    ]
  )
  func numbers(value: JSONValue, expected: String) {
    #expect(text(value) == expected)
  }

  @Test("writes a stream of one value a line")
  func stream() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.write(["n": .integer(Int64(number))])
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"n\":1}\n{\"n\":2}\n")
  }
}
