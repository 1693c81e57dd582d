import Testing

@testable import MeshCommands

@Suite struct VersionTests {
  @Test("the version is one line of text, or a JSON object with stable keys")
  func formats() {
    let line = "meshctl \(Release.version) (\(Release.platform))\n"
    #expect(CommandRun(["version"]) == CommandRun(.done, output: line))
    let expected = """
      {
        "version": "\(Release.version)",
        "platform": "\(Release.platform)"
      }

      """
    #expect(CommandRun(["version", "-o", "json"]) == CommandRun(.done, output: expected))
  }
}
