import TestSupport
import Testing

@testable import AccessLogging

@Suite("Paths without what tells one thing from others of its kind")
struct PathTemplateTests {
  private static func template(of path: String, _ template: PathTemplate = PathTemplate()) -> String {
    var key: [UInt8] = Array("before".utf8)
    template.append(Array(path.utf8).span, to: &key)
    return String(decoding: key.dropFirst(6), as: UTF8.self)
  }

  @Test(
    "ids, dates, addresses and tokens are put as what they are",
    arguments: [
      ("/users/12345/orders/3fa85f64-5717-4562-b3fc-2c963f66afa6", "/users/{id}/orders/{uuid}"),
      ("/users/3FA85F64-5717-4562-B3FC-2C963F66AFA6", "/users/{uuid}"),
      ("/users/0", "/users/{id}"), ("/orders/42.json", "/orders/{id}.json"), ("/order-12345", "/order-{id}"),
      ("/a/2026x11223344y55555", "/a/2026x{id}y{id}"), ("/blobs/deadbeefdeadbeef", "/blobs/{hex}"),
      ("/objects/507f1f77bcf86cd799439011", "/objects/{hex}"),
      ("/days/2026-11-22", "/days/{date}"), ("/at/2026-11-22T10:00:00Z", "/at/{date}"),
      ("/mail/ann@example.com", "/mail/{email}"), ("/mail/ann%40example.com/inbox", "/mail/{email}/inbox"),
      ("/t/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0", "/t/{token}"),
      ("/t/dGhpc0lzQVNlY3JldDEyMw==", "/t/{token}"),
      ("/k/\(String(repeating: "z", count: 65))", "/k/{token}"),
    ]
  )
  func replaced(path: String, expected: String) {
    #expect(Self.template(of: path) == expected)
  }

  @Test(
    "names of routes stay",
    arguments: [
      "/", "/v1", "/api2/2fa", "/v1.2/oauth2", "/sha256/md5", "/iso8859", "/rfc7231", "/productpage", "/reviews/v3",
      "/istio.v1.Service/GetUserByEmailAddressV2", "/application-settings-2024", "/favicon.ico", "/a.b.c", "//", "*",
      "/static/bootstrap/js/bootstrap.min.js", "/10.0.0.1", "/Überweisungen", "/mail/@everyone", "/100%25",
      "/oauth2TokenExchangeV1Endpoint", "/k/\(String(repeating: "z", count: 64))", "",
    ]
  )
  func kept(path: String) {
    #expect(Self.template(of: path) == path)
  }

  @Test(
    "the query does not matter",
    arguments: [("/a?b=/c/1", "/a"), ("/7?x", "/{id}"), ("/a#b", "/a"), ("?x", ""), ("/a/?x", "/a/")]
  )
  func query(path: String, expected: String) {
    #expect(Self.template(of: path) == expected)
  }

  @Test("a path of many segments is told apart by the first of them")
  func long() {
    let path = String(repeating: "/a", count: 40)
    #expect(Self.template(of: path) == String(repeating: "/a", count: PathTemplate.mostSegments - 1) + "/{*}")
  }

  @Test("any bytes are a path")
  func anything() {
    for seed in UInt64(0)..<2_000 {
      var generator = SeededGenerator(seed: seed)
      let path = (0..<Int.random(in: 0...80, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
      }
      var key: [UInt8] = []
      PathTemplate().append(path.span, to: &key)
      #expect(key.count <= path.count + 8 * path.count, "seed \(seed)")
    }
  }

  @Test("a position with too many words is told apart no more, what is behind it is")
  func crowds() {
    let words = (0..<6).map { "/teams/team\(String(UnicodeScalar(UInt8(97 + $0))))/settings" }
    let crowds = PathCrowds(
      (words + ["/teams/x/members", "/teams", "/other"]).map { Array($0.utf8)[...] },
      mostWords: 5
    )
    let texts = crowds.templates.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts == Array(repeating: "/teams/{*}/settings", count: 6) + ["/teams/{*}/members", "/teams", "/other"])
    #expect(crowds.prefixes.map { String(decoding: $0, as: UTF8.self) } == ["/teams/"])
    var template = PathTemplate()
    for prefix in crowds.prefixes { template.collapse(behind: prefix.span) }
    #expect(Self.template(of: "/teams/new/settings", template) == "/teams/{*}/settings")
    #expect(Self.template(of: "/other/new", template) == "/other/new")
  }

  @Test("words behind a position that is told apart no more are counted together")
  func nestedCrowds() {
    let paths = (0..<3).flatMap { first in (0..<3).map { "/\(first)x/\(first)y\($0)" } }
    let crowds = PathCrowds(paths.map { Array($0.utf8)[...] }, mostWords: 2)
    #expect(Set(crowds.templates.map { String(decoding: $0, as: UTF8.self) }) == ["/{*}/{*}"])
  }
}
