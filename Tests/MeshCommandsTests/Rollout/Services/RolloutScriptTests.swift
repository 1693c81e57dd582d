import Testing

@Suite("Rollouts of services, line by line")
struct RolloutScriptTests {
  @Test("do on a directory of manifests what is expected", arguments: MeshScript.rolloutsOfServices)
  func directory(_ script: MeshScript) async throws {
    try await run(script, on: DirectoryMesh(["mesh.yaml": script.manifests]))
  }

  @Test("do the same on a cluster, word for word", arguments: MeshScript.rolloutsOfServices)
  func cluster(_ script: MeshScript) async throws {
    try await run(script, on: ClusterMesh(script.manifests))
  }

  private func run(_ script: MeshScript, on mesh: any CommandMesh) async throws {
    for line in script.lines {
      let run = await mesh.run(line.words, input: line.input)
      #expect(run == line.result, "meshctl \(line.words)")
    }
  }
}
