import Foundation
import TestSupport
import Testing

@Suite("The project's shell scripts", .requires(.shellcheck))
struct ShellScriptTests {
  @Test("have nothing that shellcheck objects to", arguments: ["Tests/run", ".ci/run", "Completions/meshctl.bash"])
  func shellcheck(script: String) throws {
    let path = try #require(RealComponent.shellcheck.path)
    let check = try FinishedProcess.run(path, ["--shell=bash", script], in: PackageDirectory.url, joiningErrors: true)
    #expect(check.output == "")
    #expect(check.status == 0)
  }
}
