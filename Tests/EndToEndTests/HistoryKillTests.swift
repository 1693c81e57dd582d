import Foundation
import System
import TestSupport
import Testing

@Suite("kill -9 between what is remembered of a change and the change")
struct HistoryKillTests {
  private static let manifest = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec: {host: reviews, subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - route:
            - destination: {host: reviews, subset: v1}
              weight: 70
            - destination: {host: reviews, subset: v2}
              weight: 30

    """

  @Test("proves that the change is no part of history, and that the next one is")
  func kill() throws {
    try TemporaryDirectory.with { directory in
      let mesh = directory.appendingPathComponent("mesh")
      let state = directory.appendingPathComponent("state")
      try FileManager.default.createDirectory(at: mesh, withIntermediateDirectories: true)
      try Manifests.write(Self.manifest, to: "mesh.yaml", in: mesh)
      let environment = ["MESHCTL_MESH": mesh.path, "XDG_STATE_HOME": state.path]
      let meshctl = { (words: String) throws in
        try FinishedProcess.run(
          try BuiltBinary.locate().path,
          words.split(separator: " ").map(String.init),
          environment: environment
        )
      }
      try Self.killAtLock(of: mesh, state, environment)
      #expect(try meshctl("route history reviews -o name").output == "")
      #expect(try String(contentsOf: mesh.appendingPathComponent("mesh.yaml"), encoding: .utf8) == Self.manifest)
      #expect(try meshctl("route set reviews v1=60 v2=40 -q --allow-empty").status == 0)
      #expect(try meshctl("route history reviews -o name").output == "2\n")
      #expect(try meshctl("route undo reviews -q").status == 0)
      #expect(try String(contentsOf: mesh.appendingPathComponent("mesh.yaml"), encoding: .utf8) == Self.manifest)
    }
  }

  /// Kills a change that waits for the lock of the manifests, when it is remembered already.
  private static func killAtLock(of mesh: URL, _ state: URL, _ environment: [String: String]) throws {
    let lock = try DirectoryLock.take(of: mesh.path, within: .seconds(60))
    let process = Process()
    process.executableURL = try BuiltBinary.locate()
    process.arguments = ["route", "set", "reviews", "v1=100", "-q", "--allow-empty"]
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    try process.run()
    while process.isRunning, !isRemembered(below: state) { usleep(1_000) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(isRemembered(below: state))
    lock?.release()
  }

  private static func isRemembered(below state: URL) -> Bool {
    let files = FileManager.default.enumerator(atPath: state.path)?.compactMap { $0 as? String } ?? []
    return files.contains { $0.hasSuffix(".json") && !$0.contains(".meshctl-") }
  }
}
