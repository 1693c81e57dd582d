import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// A home whose kubeconfig leads to a stand-in API server, and lines of bash that are run in it.
struct ClusterHome {
  let folder: URL
  let server: StandInServer

  /// Makes a home for a test; it and the server are there as long.
  ///
  /// - Parameter manifests: what the cluster holds, a YAML stream.
  static func with(
    _ configuration: StandInConfiguration = StandInConfiguration(),
    manifests: String = "",
    _ body: (ClusterHome) throws -> Void
  ) throws {
    try TemporaryDirectory.with { folder in
      let server = try StandInServer(configuration)
      defer { server.stop() }
      if !manifests.isEmpty { try server.store.seed(yaml: manifests) }
      let home = ClusterHome(folder: folder, server: server)
      try home.use(Kubeconfig.plain(server: server.url))
      try body(home)
    }
  }

  /// Puts a kubeconfig in the place of the one that is there.
  func use(_ kubeconfig: String) throws { try Manifests.write(kubeconfig, to: "config", in: folder) }

  /// What lines of bash begin with.
  var preamble: String {
    "export HOME=$PWD KUBECONFIG=$PWD/config XDG_CACHE_HOME=$PWD/cache; unset MESHCTL_MESH"
  }

  /// Runs a line; ports and the folder, which are others each time, are called `PORT` and `HOME`.
  func run(_ line: String) throws -> ShellRun {
    let run = try ShellRun("\(preamble)\n\(line)", in: folder)
    return ShellRun(run.status, output: masked(run.output), error: masked(run.error))
  }

  /// Runs a line and compares all that came of it.
  func expect(_ line: String, _ result: ShellRun, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let run = try run(line)
    #expect(run == result, sourceLocation: sourceLocation)
  }

  private func masked(_ text: String) -> String {
    text.replacing(/(127\.0\.0\.1|localhost):[0-9]+/) { "\($0.output.1):PORT" }
      .replacing(folder.resolvingSymlinksInPath().path, with: "HOME").replacing(folder.path, with: "HOME")
  }
}
