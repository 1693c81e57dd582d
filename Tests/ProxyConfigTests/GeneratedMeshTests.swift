import Foundation
import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy takes what any mesh leads to", .requires(.envoy))
struct GeneratedMeshTests {
  /// Meshes for one run of Envoy.
  private static let batch: UInt64 = 6
  /// How many batches are asked for beyond those of each change, with seeds that nobody has tried.
  private static let more =
    ProcessInfo.processInfo.environment["MESHCTL_GENERATED_BATCHES"].flatMap(UInt64.init) ?? 0
  /// The first seeds of the batches.
  private static let seeds =
    [1_000, 3_000] + (0..<more).map { _ in UInt64.random(in: 0...UInt64.max / 2) }

  /// Proxies for which every mesh is translated.
  private static func translations(_ mesh: String) -> [(String, Translation)] {
    let input = MeshText.input(mesh)
    let near = ProxyIdentity(locality: "r1/z1/s1")
    let workload = ProxyIdentity(labels: ["app": "s0", "version": "v1"], locality: "r1/z1")
    let other = ProxyIdentity(namespace: "prod", labels: ["app": "s1"])
    let gateway = ProxyIdentity(kind: .gateway, labels: ["istio": "ingressgateway"])
    return [
      ("standalone", Translation(input, for: near, target: .standalone(.init()))),
      ("sidecar", Translation(input, for: workload, target: .istiod)),
      ("other sidecar", Translation(input, for: other, target: .istiod, naming: .legacy)),
      ("gateway", Translation(input, for: gateway, target: .istiod)),
    ]
  }

  @Test("meshes at random, for every kind of proxy", arguments: seeds)
  func accepted(first: UInt64) throws {
    print("GeneratedMeshTests: seeds \(first) and the next \(Self.batch - 1)")
    let cases = (first..<first + Self.batch).flatMap { seed in
      Self.translations(GeneratedMesh.text(seed: seed)).map { EnvoyAcceptance.Case("seed \(seed), \($0.0)", $0.1) }
    }
    let objections = try EnvoyAcceptance.objections(to: cases)
    #expect(objections == [])
  }
}
