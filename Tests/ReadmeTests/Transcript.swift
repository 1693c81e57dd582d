import Foundation
import TestSupport

/// The commands of one block, run one after the other in one shell.
struct Transcript {
  /// What each command printed on either stream, line by line.
  let outputs: [[String]]

  /// Runs a block in a fresh copy of the examples, with the built `meshctl` first on PATH.
  init(running block: ConsoleBlock) throws {
    let mark = "=== \(UUID().uuidString)"
    // The status goes on to the next command, so that `echo $?` shows what a reader would see.
    let script = block.steps.map { "\($0.command)\nstatus=$?; printf '%s\\n' '\(mark)'; (exit \"$status\")\n" }
    let binary = try BuiltBinary.locate()
    let text = try TemporaryDirectory.with { directory in
      let examples = PackageDirectory.url.appendingPathComponent("Examples")
      let programs = directory.appendingPathComponent("bin")
      let home = directory.appendingPathComponent("meshctl")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: programs.appendingPathComponent("meshctl"),
        withDestinationURL: binary
      )
      try FileManager.default.copyItem(at: examples, to: home.appendingPathComponent("Examples"))
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      return try FinishedProcess.run(
        "/bin/bash",
        ["-c", script.joined()],
        in: home,
        environment: [
          "PATH": "\(programs.path):\(path)", "HOME": home.path, "LC_ALL": "C.UTF-8",
          "MESHCTL_ENVOY": RealComponent.envoy.path ?? "",
        ],
        joiningErrors: true
      ).output
    }
    outputs = Self.split(text, at: mark)
  }

  private static func split(_ text: String, at mark: String) -> [[String]] {
    var outputs: [[String]] = []
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == mark {
        outputs.append(lines)
        lines = []
      } else {
        lines.append(line)
      }
    }
    return outputs
  }
}
