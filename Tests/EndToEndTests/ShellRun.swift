import Foundation
import TestSupport

/// A line of bash in which `meshctl` is the built binary, and what came of it.
struct ShellRun: Equatable {
  let status: Int32
  let output: String
  let error: String

  init(_ status: Int32, output: String = "", error: String = "") {
    self.status = status
    self.output = output
    self.error = error
  }

  /// Runs a line in a directory, with no standard input.
  init(_ line: String, in directory: URL) throws {
    let meshctl = try BuiltBinary.locate().path
    self = try TemporaryDirectory.with { streams in
      let script = """
        export MESHCTL='\(meshctl)' LC_ALL=C.UTF-8
        meshctl() { "$MESHCTL" "$@"; }
        exec >'\(streams.path)/output' 2>'\(streams.path)/error'
        \(line)
        """
      let status = try FinishedProcess.run("/bin/bash", ["-c", script], in: directory).status
      return ShellRun(
        status,
        output: try String(contentsOf: streams.appendingPathComponent("output"), encoding: .utf8),
        error: try String(contentsOf: streams.appendingPathComponent("error"), encoding: .utf8)
      )
    }
  }
}
