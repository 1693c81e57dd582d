import HTTP
import Testing

@Suite("Headers keep their order and forget capitals")
struct HeadersTests {
  @Test("a field is found, replaced and removed whatever its capitals")
  func names() {
    var headers: Headers = ["Accept": "a", "Warning": "1", "warning": "2"]
    #expect(headers["ACCEPT"] == "a")
    #expect(headers.values(of: "WARNING") == ["1", "2"])
    headers["warning"] = "3"
    headers.append("Accept", "b")
    #expect(headers.map { "\($0.name): \($0.value)" } == ["Accept: a", "warning: 3", "Accept: b"])
    headers["accept"] = nil
    #expect(headers.map(\.name) == ["warning"])
    #expect(headers["Accept"] == nil)
  }

  @Test("an element of a list is found between its commas")
  func elements() {
    let headers: Headers = ["Connection": "keep-alive,\t Upgrade ", "connection": "x"]
    #expect(headers.has("upgrade", in: "Connection"))
    #expect(headers.has("X", in: "Connection"))
    #expect(!headers.has("grade", in: "Connection"))
  }
}
