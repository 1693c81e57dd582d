import Output
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

  @Test("those for an Envoy by itself, without a warning")
  func withoutWarnings() throws {
    let cases = try Golden.all.map { name in
      let text = try PackageDirectory.text(of: "\(Golden.folder)/\(name).yaml")
      return EnvoyAcceptance.Case(name, MeshText.translation(text, target: .standalone(.init())))
    }
    #expect(try EnvoyAcceptance.objections(to: cases, countingWarnings: true) == [])
  }

  @Test("a configuration with a mistake is refused")
  func mistake() throws {
    let bootstrap: JSONValue = ["static_resources": ["clusters": [["name": "a", "lb_polizy": "RANDOM"]]]]
    let objection = try #require(try EnvoyAcceptance.objection(to: bootstrap))
    #expect(objection.contains("'lb_polizy') has unknown fields"))
  }
}
