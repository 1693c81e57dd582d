import Testing

@Suite("Command lines that write")
struct MeshScriptTests {
  @Test("do on a directory of manifests what is expected", arguments: MeshScript.all)
  func directory(_ script: MeshScript) async throws {
    let files = script.manifests.isEmpty ? [:] : ["mesh.yaml": script.manifests]
    try await run(script, on: DirectoryMesh(files))
  }

  @Test("do the same on a cluster, word for word", arguments: MeshScript.all)
  func cluster(_ script: MeshScript) async throws {
    try await run(script, on: ClusterMesh(script.manifests))
  }

  /// Where a route is written only a directory can tell.
  private static func withoutPlaces(_ text: String) -> String {
    text.replacing(/\ \(mesh\.yaml:[0-9]+:[0-9]+\)/, with: "")
  }

  private func run(_ script: MeshScript, on mesh: any CommandMesh) async throws {
    for line in script.lines {
      let run = await mesh.run(line.words, input: line.input)
      let compared = CommandRun(run.status, output: run.output, error: Self.withoutPlaces(run.error))
      #expect(compared == line.result, "meshctl \(line.words)")
    }
  }
}
