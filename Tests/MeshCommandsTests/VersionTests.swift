import Testing

@testable import MeshCommands

@Suite struct VersionTests {
  @Test("the version is one line of text, or an object with stable keys")
  func formats() async {
    let line = "meshctl \(Release.version) (\(Release.platform))\n"
    #expect(await CommandRun.onMesh(["version", "--client"]) == CommandRun(.done, output: line))
    let expected = """
      {
        "version": "\(Release.version)",
        "platform": "\(Release.platform)"
      }

      """
    #expect(await CommandRun.onMesh(["version", "--client", "-o", "json"]) == CommandRun(.done, output: expected))
    let yaml = "version: \(Release.version)\nplatform: \(Release.platform)\n"
    #expect(await CommandRun.onMesh(["version", "--client", "-o", "yaml"]) == CommandRun(.done, output: yaml))
    let number = await CommandRun.onMesh(["version", "--client", "-o", "jsonpath={.version}"])
    #expect(number == CommandRun(.done, output: Release.version))
  }
}
