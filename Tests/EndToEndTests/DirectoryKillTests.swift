import Foundation
import TestSupport
import Testing

@Suite("kill -9 while routes of a directory are changed", .requires(.strace)) struct DirectoryKillTests {
  /// The texts of the DestinationRule and the VirtualService that a directory holds.
  private struct State: Hashable {
    let rule: String
    let route: String

    static let untouched = State(rule: ShiftedReviews.rule, route: ShiftedReviews.route)
    static let prepared = State(rule: ShiftedReviews.preparedRule, route: ShiftedReviews.route)
    static let shifted = State(rule: ShiftedReviews.preparedRule, route: ShiftedReviews.shiftedRoute)

    init(rule: String, route: String) {
      self.rule = rule
      self.route = route
    }

    init(in directory: URL) throws {
      rule = try String(contentsOf: directory.appending(path: "mesh/rule.yaml"), encoding: .utf8)
      route = try String(contentsOf: directory.appending(path: "mesh/route.yaml"), encoding: .utf8)
    }
  }

  /// What a command leaves that is killed when it makes a system call for the nth time, and whether it was; checks that the
  /// next command completes it.
  ///
  /// strace counts the calls of each thread for itself: a thread makes one write to the mesh.
  private static func remains(of start: State, killedAt call: String, _ number: Int) throws -> (State, Bool) {
    try TemporaryDirectory.with { directory in
      let mesh = directory.appending(path: "mesh")
      try FileManager.default.createDirectory(at: mesh, withIntermediateDirectories: true)
      for (name, text) in [("services", ShiftedReviews.services), ("rule", start.rule), ("route", start.route)] {
        try Manifests.write(text, to: "\(name).yaml", in: mesh)
      }
      let strace = try #require(RealComponent.strace.path)
      let run = try ShellRun(
        """
        '\(strace)' -f -qq -o /dev/null -e 'trace=/^\(call)' -e 'inject=/^\(call):signal=KILL:when=\(number)' \
          "$MESHCTL" \(ShiftedReviews.command) -q --mesh mesh
        """,
        in: directory
      )
      let state = try State(in: directory)
      let next = try ShellRun("meshctl \(ShiftedReviews.command) -q --mesh mesh", in: directory)
      #expect(next == ShellRun(0), "\(call) \(number)")
      #expect(try State(in: directory) == .shifted, "\(call) \(number)")
      return (state, run.status != 0)
    }
  }

  @Test(
    "at any step of a write leaves whole files and no route to a missing subset, and the next run completes them",
    arguments: ["flock", "fchmod", "write", "fsync", "rename"]
  )
  func everyStep(call: String) throws {
    var states: Set<State> = []
    for start in [State.untouched, .prepared] {
      for number in 1...6 {
        let (state, isKilled) = try Self.remains(of: start, killedAt: call, number)
        states.insert(state)
        if !isKilled { break }
      }
    }
    #expect(states.isSubset(of: [.untouched, .prepared, .shifted]), "\(call)")
    #expect(states.isSuperset(of: [.prepared, .shifted]), "\(call)")
  }
}
