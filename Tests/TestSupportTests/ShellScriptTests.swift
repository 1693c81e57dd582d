import Foundation
import TestSupport
import Testing

@Suite("The project's shell scripts", .requires(.shellcheck))
struct ShellScriptTests {
  @Test(
    "have nothing that shellcheck objects to",
    arguments: [
      ("Tests/run", "bash"), (".ci/run", "bash"), ("Completions/meshctl.bash", "bash"),
      ("Examples/ci/release.sh", "sh"),
    ]
  )
  func shellcheck(script: String, shell: String) throws {
    let path = try #require(RealComponent.shellcheck.path)
    let check = try FinishedProcess.run(
      path,
      ["--shell=\(shell)", script],
      in: PackageDirectory.url,
      joiningErrors: true
    )
    #expect(check.output == "")
    #expect(check.status == 0)
  }
}
