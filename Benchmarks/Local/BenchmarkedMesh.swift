import Foundation

/// Bookinfo that the meshctl to measure runs as a mesh on this machine.
struct BenchmarkedMesh {
  let directory: URL
  let port: UInt16
  private let binary: String
  private let settings: [String]

  /// The Envoy to run: MESHCTL_ENVOY, else the one of the tests, else the one along PATH, which meshctl finds itself.
  private static var envoy: String? {
    let tools = ".build/tools/envoy"
    return ProcessInfo.processInfo.environment["MESHCTL_ENVOY"]
      ?? (FileManager.default.isExecutableFile(atPath: tools) ? tools : nil)
  }

  /// Writes the example and brings it up; nil where it cannot be.
  init?(_ binary: String, in workspace: Workspace) throws {
    self.binary = binary
    directory = workspace.directory.appendingPathComponent("mesh")
    settings =
      ["XDG_STATE_HOME=\(workspace.directory.path)/state", "HOME=\(workspace.directory.path)"]
      + (Self.envoy.map { ["MESHCTL_ENVOY=\($0)"] } ?? [])
    let first = UInt16.random(in: 20_000..<50_000)
    port = first
    let written = try ProcessRun.output(
      of: settings + [binary, "local", "init", directory.path, "--example", "bookinfo"]
    )
    guard written.status == 0 else { return nil }
    guard try run(["up", "--port", "\(first)", "--detach"]).status == 0 else { return nil }
  }

  /// Runs a command of `meshctl local` for the mesh.
  @discardableResult
  func run(_ words: [String]) throws -> ProcessRun.Outcome {
    try ProcessRun.output(of: settings + [binary, "local"] + words + ["--mesh", directory.path])
  }

  /// The socket of Envoy's administration.
  func administration() throws -> String {
    let text = try run(["status", "-o", "jsonpath={.administration}"]).text
    guard text.hasPrefix("unix:") else { throw BenchmarkError("the mesh has no administration: \(text)") }
    return String(text.dropFirst("unix:".count))
  }

  /// The text of a manifest.
  func text(of name: String) throws -> String {
    try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
  }

  /// Puts a text in the place of a manifest, as editors do; the moment before it is there.
  func replace(_ name: String, by text: String) throws -> ContinuousClock.Instant {
    let new = directory.appendingPathComponent(".next").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: new))
    let moment = ContinuousClock.now
    guard rename(new, directory.appendingPathComponent(name).path) == 0 else {
      throw BenchmarkError("cannot replace \(name)")
    }
    return moment
  }
}
