import Foundation
import TestSupport
import Testing

@Suite("A reader that goes away")
struct BrokenPipeTests {
  @Test("a pipe without a reader ends meshctl quietly with 0", arguments: ["help", "inject -q -f Examples/bookinfo"])
  func quiet(line: String) throws {
    // The reader has ended before meshctl begins, so that every run writes into a broken pipe.
    let script = "exec 3> >(true); wait $!; \"$0\" \(line) >&3; echo $?"
    let meshctl = try BuiltBinary.locate().path
    let run = try FinishedProcess.run(
      "/bin/bash",
      ["-c", script, meshctl],
      in: PackageDirectory.url,
      joiningErrors: true
    )
    #expect(run.output == "0\n")
  }
}
