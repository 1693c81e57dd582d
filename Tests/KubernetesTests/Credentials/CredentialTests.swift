import Console
import Foundation
import Synchronization
import Testing
import YAML

@testable import Kubernetes

@Suite("Credentials of every other kind")
struct CredentialTests {
  private static func source(_ method: CredentialMethod, at seconds: Int64 = 0) -> CredentialSource {
    CredentialSource(method, clock: .fixed(Timestamp(seconds: seconds)), isInteractive: false)
  }

  @Test("a password is sent as RFC 7617 has it")
  func basic() async throws {
    let credential = try await Self.source(.basic(username: "Aladdin", password: "open sesame")).credential()
    #expect(credential.authorization == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
  }

  @Test("a token file is read again after a while, and at once after a 401")
  func tokenFile() async throws {
    try await ConfigurationFolder.withAsync(["token": "one\n"]) { folder in
      let now = Mutex<Int64>(0)
      let file = folder.url.appendingPathComponent("token")
      let clock = WallClock { Timestamp(seconds: now.withLock { $0 }) }
      let source = CredentialSource(.tokenFile(file.path, initial: nil), clock: clock, isInteractive: false)
      #expect(try await source.credential() == .bearer("one"))
      try Data("two".utf8).write(to: file)
      #expect(try await source.credential() == .bearer("one"))
      now.withLock { $0 = 50 }
      #expect(try await source.credential() == .bearer("two"))
      try Data("three".utf8).write(to: file)
      #expect(try await source.credential(insteadOf: .bearer("two")) == .bearer("three"))
      #expect(try await source.credential(insteadOf: .bearer("three")) == nil)
      try FileManager.default.removeItem(at: file)
      now.withLock { $0 = 200 }
      #expect(try await source.credential() == .bearer("three"))
    }
  }

  @Test("a token file that was never there is an error")
  func noTokenFile() async throws {
    let source = Self.source(.tokenFile("/no/such/token", initial: nil))
    await #expect(throws: CredentialError.noToken(path: "/no/such/token")) { _ = try await source.credential() }
  }

  @Test(
    "times are read as RFC 3339 has them",
    arguments: [
      ("1970-01-01T00:00:00Z", Timestamp(seconds: 0)), ("2026-11-21T02:58:28Z", Timestamp(seconds: 1_795_229_908)),
      ("2000-02-29t23:59:60z", Timestamp(seconds: 951_868_800)),
      ("1969-12-31T23:59:59.5Z", Timestamp(seconds: -1, nanoseconds: 500_000_000)),
      ("2026-11-21T02:58:28.1234567891+02:30", Timestamp(seconds: 1_795_220_908, nanoseconds: 123_456_789)),
      ("2026-11-21T02:58:28", nil), ("2026-13-01T00:00:00Z", nil), ("2026-02-29T00:00:00Z", nil),
      ("2026-11-21T24:00:00Z", nil), ("2026-11-21T02:58:28.Z", nil), ("2026-11-21T02:58:28Zx", nil), ("", nil),
    ] as [(String, Timestamp?)]
  )
  func times(text: String, expected: Timestamp?) {
    #expect(RFC3339.timestamp(text) == expected)
  }

  @Test(
    "a time that was written reads as the same time",
    arguments: [0, -1, 951_782_400, 4_102_444_800, -62_135_596_800]
  )
  func roundTrip(seconds: Int64) {
    let moment = Timestamp(seconds: seconds)
    #expect(RFC3339.timestamp(RFC3339.text(moment)) == moment)
  }
}
