import Testing
import YAML

@testable import Injection

@Suite struct HelmValuesTests {
  @Test("a path is split at its dots, but not at escaped ones, and places in lists are keys")
  func keys() {
    #expect(OperatorSpec.keys(of: "values.a.b") == ["values", "a", "b"])
    #expect(OperatorSpec.keys(of: #"a.example\.com/b"#) == ["a", "example.com/b"])
    #expect(OperatorSpec.keys(of: "a[0].b") == ["a", "[0]", "b"])
  }

  @Test("a word is the number or boolean that it reads as, unless the value is text")
  func typing() throws {
    let settings = try settings([
      ("values.global.tag", "1.10"), ("values.global.proxy.statusPort", "15999"),
      ("values.global.proxy.privileged", "true"), ("global.imagePullSecrets[0]", "one"),
    ])
    #expect(settings.tag == "1.10")
    #expect(settings.proxy.statusPort == 15999)
    #expect(settings.proxy.isPrivileged)
    #expect(settings.imagePullSecrets == ["one"])
  }

  @Test("the default settings are those that the standard values of the charts make when they are read")
  func standard() throws {
    var values = HelmValues.standard
    // Makes the values others than the standard ones, so that they are read.
    values.merge(["unknown": true])
    var settings = try values.settings()
    settings.values = .standard
    #expect(settings == .default)
  }

  @Test("one resource is set over those of the charts, and null takes one out")
  func resources() throws {
    let settings = try settings([
      ("values.global.proxy.resources.limits.cpu", "4"), ("values.global.proxy.resources.limits.memory", "null"),
    ])
    #expect(settings.proxy.resources.limits == ["cpu": "4"])
    #expect(settings.proxy.resources.requests == ["cpu": "100m", "memory": "128Mi"])
  }

  @Test("the fields of an operator beside its values count, too")
  func operatorFields() throws {
    let settings = try settings([
      ("hub", "example.com/istio"), ("components.cni.enabled", "true"), ("values.cni.provider", "multus"),
      ("meshConfig.trustDomain", "example.com"), ("meshConfig.defaultConfig.interceptionMode", "TPROXY"),
    ])
    #expect(settings.hub == "example.com/istio")
    #expect(settings.capture.writer == .multusPlugin)
    #expect(settings.mesh.trustDomain == "example.com")
    #expect(settings.mesh.proxy.interceptionMode == .tproxy)
  }

  @Test("a value of the wrong type is told by its path")
  func types() {
    #expect(throws: ConfigurationError(["global", "proxy", "statusPort"], "must be a whole number from 0 to 65535")) {
      _ = try settings([("values.global.proxy.statusPort", "many")])
    }
  }

  @Test("a path that no chart reads is told with the one that was likely meant")
  func unknown() {
    var spec = OperatorSpec()
    spec.set(["values", "global", "proxy", "imgae"], to: "x")
    spec.set(["values", "global", "proxy", "resources", "limits", "cpu"], to: "1")
    spec.set(["values", "pilot", "env", "ANYTHING"], to: "1")
    spec.set(["meshConfg", "a"], to: "1")
    #expect(spec.unknownPaths.map(\.path) == ["meshConfg", "values.global.proxy.imgae"])
    #expect(spec.unknownPaths.map(\.nearest) == ["meshConfig", "values.global.proxy.image"])
  }

  private func settings(_ pairs: [(String, String)]) throws -> InjectionSettings {
    var spec = OperatorSpec()
    for (path, text) in pairs { spec.set(OperatorSpec.keys(of: path), to: text) }
    var values = HelmValues.standard
    values.merge(spec.values)
    return try values.settings()
  }
}
