import Foundation
import TestSupport

/// A directory of manifests that the built binary runs as a mesh for one closure, with a real Envoy.
struct UpMesh {
  /// The directory that commands run in; the mesh is `mesh` in it.
  let directory: URL
  /// The port for every host of the mesh.
  let port: Int

  /// Writes an example, starts it, calls `body` and ends it.
  static func with(_ example: String, _ body: (UpMesh) throws -> Void) throws {
    try TemporaryDirectory.with { directory in
      let mesh = UpMesh(directory: directory, port: try freePorts())
      let start = try mesh.run("meshctl local init mesh --example \(example) -q && \(mesh.start)")
      guard start.status == 0 else { throw NeverUp(description: start.error) }
      defer { _ = try? mesh.run("meshctl local down --mesh mesh") }
      try body(mesh)
    }
  }

  /// A line of bash with the state of this mesh.
  func run(_ line: String) throws -> ShellRun {
    let envoy = RealComponent.envoy.path ?? "envoy"
    return try ShellRun(
      "export XDG_STATE_HOME='\(directory.path)/state' HOME='\(directory.path)' MESHCTL_ENVOY='\(envoy)'\n\(line)",
      in: directory
    )
  }

  private var start: String { "meshctl local up --mesh mesh --port \(port) --detach" }

  /// A mesh that did not start.
  struct NeverUp: Error, CustomStringConvertible {
    let description: String
  }

  /// A port below those that the kernel gives by itself, so that the ones after it are free as well.
  private static func freePorts() throws -> Int {
    for _ in 0..<100 {
      let port = Int.random(in: 17_000..<30_000)
      let isFree = try (port..<port + 4).allSatisfy { port in
        try FinishedProcess.run("/bin/bash", ["-c", "! (: </dev/tcp/127.0.0.1/\(port)) 2>/dev/null"]).status == 0
      }
      if isFree { return port }
    }
    throw NeverUp(description: "no port is free")
  }
}
