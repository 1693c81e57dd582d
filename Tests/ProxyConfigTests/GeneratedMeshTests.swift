import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy takes what any mesh leads to", .requires(.envoy))
struct GeneratedMeshTests {
  /// Meshes for one run of Envoy.
  private static let batch: UInt64 = 25

  @Test("meshes at random, for every kind of proxy", arguments: [1, 2, 3, 4] as [UInt64])
  func accepted(group: UInt64) throws {
    let cases = (0..<Self.batch).flatMap { place -> [EnvoyAcceptance.Case] in
      let seed = group * 1_000 + place
      let translations = CorpusSamplesTests.translations(MeshText.input(GeneratedMesh.text(seed: seed)))
      return translations.map { EnvoyAcceptance.Case("seed \(seed), \($0.0)", $0.1) }
    }
    #expect(try EnvoyAcceptance.objections(to: cases) == [])
  }
}
