import Output
import Testing

@testable import Supervision

@Suite("The order of an update")
struct UpdatePlanTests {
  private static func file(_ kind: ResourceFile.Kind, _ resources: [String: Int]) -> ResourceFile {
    ResourceFile(
      kind: kind,
      resources: resources.sorted { $0.key < $1.key }.map {
        NamedResource(name: $0.key, json: .integer(Int64($0.value)))
      }
    )
  }

  private static func routes(_ name: String, _ version: Int) -> ResourceFile {
    file(.routes(name, fileName: "\(name).json"), [name: version])
  }

  private static func files(
    clusters: [String: Int] = ["a": 1],
    routes: [String: Int] = ["r": 1],
    listeners: [String: Int] = ["l": 1]
  ) -> ConfigurationFiles {
    ConfigurationFiles(
      clusters: file(.clusters, clusters),
      routes: routes.sorted { $0.key < $1.key }.map { Self.routes($0.key, $0.value) },
      listeners: file(.listeners, listeners)
    )
  }

  private static let r = ResourceFile.Kind.routes("r", fileName: "r.json")
  private static let s = ResourceFile.Kind.routes("s", fileName: "s.json")

  @Test("nothing is done where nothing changed")
  func nothing() {
    let plan = UpdatePlan(from: Self.files(), to: Self.files())
    #expect(plan.isEmpty)
    #expect(!plan.needsCheck)
  }

  @Test("a change of weights is one file, and Envoy is not asked before")
  func weights() {
    let plan = UpdatePlan(from: Self.files(), to: Self.files(routes: ["r": 2]))
    #expect(plan.steps == [.write(Self.routes("r", 2)), .accepted([Self.r])])
    #expect(!plan.needsCheck)
  }

  @Test("what is new comes before what leads to it: clusters, routes, listeners")
  func additions() {
    let wanted = Self.files(clusters: ["a": 1, "b": 1], routes: ["r": 2, "s": 1], listeners: ["l": 1, "m": 1])
    let plan = UpdatePlan(from: Self.files(), to: wanted)
    #expect(
      plan.steps == [
        .write(wanted.clusters), .accepted([.clusters]),
        .write(Self.routes("r", 2)), .write(Self.routes("s", 1)), .accepted([Self.r]),
        .write(wanted.listeners), .accepted([.listeners, Self.s]),
      ]
    )
    #expect(plan.needsCheck)
  }

  @Test("what goes, goes in the reverse order, and clusters only when nothing leads to them")
  func removals() {
    let former = Self.files(clusters: ["a": 1, "b": 1], routes: ["r": 1, "s": 1], listeners: ["l": 1, "m": 1])
    let plan = UpdatePlan(from: former, to: Self.files())
    #expect(
      plan.steps == [
        .write(Self.files().listeners), .accepted([.listeners]), .remove(Self.s),
        .write(Self.files().clusters), .accepted([.clusters]),
      ]
    )
  }

  @Test("a cluster that takes the place of another is there beside it while routes change")
  func exchange() {
    let former = Self.files(clusters: ["a": 1])
    let wanted = Self.files(clusters: ["b": 1], routes: ["r": 2])
    let plan = UpdatePlan(from: former, to: wanted)
    #expect(
      plan.steps == [
        .write(Self.file(.clusters, ["b": 1]).keeping(former.clusters)), .accepted([.clusters]),
        .write(Self.routes("r", 2)), .accepted([Self.r]),
        .write(wanted.clusters), .accepted([.clusters]),
      ]
    )
  }

  @Test("following the steps leads from any files to any others", arguments: 0..<200)
  func following(seed: UInt64) {
    var generator = PlanGenerator(state: seed &+ 1)
    func some() -> [String: Int] {
      var found: [String: Int] = [:]
      for name in ["a", "b", "c", "d"] where generator.next() % 2 == 0 { found[name] = Int(generator.next() % 3) }
      return found
    }
    let former = Self.files(clusters: some(), routes: some(), listeners: some())
    let wanted = Self.files(clusters: some(), routes: some(), listeners: some())
    var state = former
    for step in UpdatePlan(from: former, to: wanted).steps {
      switch step {
      case .write(let file): state = state.replacing(file)
      case .remove(let kind): state = state.removing(kind)
      case .accepted: break
      }
    }
    #expect(state.clusters == wanted.clusters, "seed \(seed)")
    #expect(state.listeners == wanted.listeners, "seed \(seed)")
    #expect(Set(state.routes) == Set(wanted.routes), "seed \(seed)")
  }
}

/// Numbers that are the same for the same seed (xorshift64).
private struct PlanGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
