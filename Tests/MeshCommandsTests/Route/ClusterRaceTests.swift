import StandInAPIServer
import TestSupport
import Testing
import YAML

@testable import MeshCommands

@Suite("Two writers of the routes of one service in a cluster", .timeLimit(.minutes(20)))
struct ClusterRaceTests {
  /// With both shapes they race 200 times.
  private static let rounds = 100

  /// The weights of v1 and v3 in a rule of the VirtualService of a server.
  private static func weights(_ mesh: ClusterMesh, _ rule: String) throws -> String {
    let rules = try #require(mesh.server.store.object("virtualservices", "reviews")?.at("spec", "http")?.items)
    let found = try #require(rules.first { $0["name"]?.string == rule })
    return (found["route"]?.items ?? []).map { "\($0["weight"]?.wholeNumber ?? -1)" }.joined(separator: "/")
  }

  @Test("lose no update and mix no states, whichever comes first", arguments: RacedRoutes.Shape.allCases)
  func race(shape: RacedRoutes.Shape) async throws {
    var generator = SeededGenerator(seed: 11)
    let mesh = try ClusterMesh(RacedRoutes.services + "---\n" + RacedRoutes.text(80, 80))
    var histories = ["jason": ShiftHistory(), "rest": ShiftHistory()]
    for round in 0..<Self.rounds {
      let weights = [Int.random(in: 0...100, using: &generator), Int.random(in: 0...100, using: &generator)]
      async let first = mesh.run(shape.words(0, weights[0]))
      async let second = mesh.run(shape.words(1, weights[1]))
      let runs = await [first, second]
      let done = [0, 1].filter { runs[$0].status == .done }
      for writer in done { histories[shape.rule(of: writer)]?.note(runs[writer].output) }
      let isTold = runs.allSatisfy { $0.status == .done || shape == .sameRule && $0.status == .conflict }
      #expect(!done.isEmpty && isTold, "seed 11, round \(round): \(runs)")
      for rule in Set(done.map(shape.rule)) {
        let expected = done.filter { shape.rule(of: $0) == rule }.map { "\(weights[$0])/\(100 - weights[$0])" }
        #expect(expected.contains(try Self.weights(mesh, rule)), "seed 11, round \(round)")
      }
    }
    for (rule, history) in histories {
      #expect(history.gaps(from: "80/20", to: try Self.weights(mesh, rule)) == [:], "seed 11, \(rule)")
    }
  }
}
