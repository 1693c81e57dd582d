import Testing

@testable import MeshCommands

@Suite("Pages of istiod's debug interface")
struct InternalDebugTests {
  private static func mesh() throws -> IstiodMesh {
    let first = IstiodMesh.Istiod(pages: [
      "/debug/list": #"["syncz"]"#, "/debug/syncz": #"[{"proxy": "a.b"}]"#,
      "/debug/configz": #"[{"private_key": "KEY"}]"#, "/debug/pushcontext": "text\n",
    ])
    let second = IstiodMesh.Istiod(revision: "canary", pages: ["/debug/syncz": #"[{"proxy": "c.d"}]"#])
    return try IstiodMesh(["istiod-1": first, "istiod-2": second])
  }

  @Test(
    "of several istiods the first is asked, below /debug or with it",
    arguments: [
      ("internal-debug", "[\"syncz\"]\n"), ("internal-debug syncz", "[{\"proxy\": \"a.b\"}]\n"),
      ("internal-debug /debug/syncz", "[{\"proxy\": \"a.b\"}]\n"),
      ("internal-debug syncz -r canary", "[{\"proxy\": \"c.d\"}]\n"),
      ("internal-debug configz", "[{\"private_key\": \"[redacted]\"}]\n"),
      ("internal-debug configz --show-secrets", "[{\"private_key\": \"KEY\"}]\n"),
      ("internal-debug pushcontext", "text\n"),
    ]
  )
  func one(line: String, output: String) async throws {
    #expect(await (try Self.mesh()).run(line) == CommandRun(.done, output: output))
  }

  @Test("--all makes one object of what each answers")
  func all() async throws {
    let output = """
      {
        "istiod-1": [
          {
            "proxy": "a.b"
          }
        ],
        "istiod-2": [
          {
            "proxy": "c.d"
          }
        ]
      }

      """
    #expect(await (try Self.mesh()).run("internal-debug syncz --all") == CommandRun(.done, output: output))
  }

  @Test("a page that there is not is told with how to list those that there are")
  func absent() async throws {
    let run = await (try Self.mesh()).run("internal-debug nothing")
    let error = """
      error: istiod-1.istio-system answers /debug/nothing with status 404
      help: list the pages with "meshctl internal-debug"

      """
    #expect(run == CommandRun(.notFound, error: error))
  }
}
