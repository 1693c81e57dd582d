import EnvoyAdmin
import HTTP
import Testing

@Suite("Addresses of an administration")
struct AdminAddressTests {
  @Test(
    "proves that URLs and sockets are read in every form, and written in one",
    arguments: [
      ("http://127.0.0.1:15000", "http://127.0.0.1:15000"),
      ("https://envoy.example/proxy/a", "https://envoy.example/proxy/a"),
      ("/run/envoy/admin.sock", "unix:/run/envoy/admin.sock"),
      ("unix:/run/a", "unix:/run/a"),
      ("unix:///run/a", "unix:/run/a"),
    ]
  )
  func forms(text: String, written: String) throws {
    #expect(try AdminAddress(parsing: text).description == written)
  }

  @Test("proves that other texts are refused", arguments: ["", "127.0.0.1:15000", "unix:", "unix:run/a", "ftp://a"])
  func refusals(text: String) {
    #expect(throws: HTTPError.self) { try AdminAddress(parsing: text) }
  }
}
