import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy takes every configuration", .requires(.envoy))
struct EnvoyAcceptanceTests {
  @Test("those of the goldens")
  func goldens() throws {
    let cases = try Golden.all.map { EnvoyAcceptance.Case($0, try Golden($0).translation) }
    #expect(try EnvoyAcceptance.objections(to: cases) == [])
  }
}
