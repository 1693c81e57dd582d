import StandInAPIServer
import Testing
import YAML

@Suite("kill -9 while routes of a cluster are changed") struct RouteKillTests {
  /// What a cluster holds of the shift.
  private enum State: Hashable {
    case untouched
    case prepared
    case shifted
    case broken(String)
  }

  private static let manifests = [ShiftedReviews.services, ShiftedReviews.rule, ShiftedReviews.route]
    .joined(separator: "---\n")

  private static func state(of server: StandInServer) -> State {
    let subsets = server.store.object("destinationrules", "reviews")?.at("spec", "subsets")?.items ?? []
    let rules = server.store.object("virtualservices", "reviews")?.at("spec", "http")?.items ?? []
    let names = subsets.map { "\($0.text("name") ?? "")=\($0.text("labels", "version") ?? "")" }.joined(separator: " ")
    let weights = rules.flatMap { $0["route"]?.items ?? [] }
      .map { "\($0.text("destination", "subset") ?? "")=\($0["weight"]?.wholeNumber ?? -1)" }.joined(separator: " ")
    switch (names, weights) {
    case ("v1=v1", "v1=100"): return .untouched
    case ("v1=v1 v3=v3", "v1=100"): return .prepared
    case ("v1=v1 v3=v3", "v1=50 v3=50"): return .shifted
    default: return .broken("subsets \(names), weights \(weights)")
    }
  }

  /// What is left by a command that is killed when the server has its request of a number, before it does what the request
  /// asks or after it has done it; and checks that the next command completes it.
  private static func remains(ofKillAt number: Int, afterWork: Bool) throws -> State {
    var state = State.untouched
    try ClusterHome.with(manifests: manifests) { home in
      let server = home.server
      server.faults.inject(afterWork ? .slowBody(bytes: 1, every: 60) : .silence, afterSkipping: number)
      let words = ShiftedReviews.command.split(separator: " ").map(String.init)
      let command = try RunningCommand(words, in: home)
      let isThere = server.log.wait(seconds: 60) { entries in
        entries.count > number && (!afterWork || entries[number].status != nil)
      }
      command.kill()
      #expect(isThere, "request \(number)")
      server.faults.withdraw()
      state = Self.state(of: server)
      let next = try home.run("meshctl \(ShiftedReviews.command) -q")
      #expect(next == ShellRun(0), "request \(number)")
      #expect(Self.state(of: server) == .shifted, "request \(number)")
    }
    return state
  }

  @Test("between any two requests leaves routes that lose nothing, and the next run completes them")
  func everyRequest() throws {
    var count = 0
    try ClusterHome.with(manifests: Self.manifests) { home in
      try home.expect("meshctl \(ShiftedReviews.command) -q", ShellRun(0))
      count = home.server.log.all.count
      #expect(Self.state(of: home.server) == .shifted)
    }
    var states: Set<State> = []
    for number in 0..<count {
      for afterWork in [false, true] { states.insert(try Self.remains(ofKillAt: number, afterWork: afterWork)) }
    }
    #expect(states == [.untouched, .prepared, .shifted])
  }
}
