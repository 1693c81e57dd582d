import TestSupport
import Testing

@testable import MeshCommands

@Suite("Pages of an administration", .requires(.python))
struct AdminPageTests {
  private static func run(_ line: String, answering body: String) async throws -> (CommandRun, [String]) {
    let administration = try FakeAdministration(answering: Array(body.utf8))
    let url = "http://127.0.0.1:\(administration.port)"
    let run = await CommandRun.onMesh(line.split(separator: " ").map(String.init) + ["--admin", url])
    return (run, administration.requests)
  }

  @Test("the page is asked for with what stands behind it, and shown as it is")
  func page() async throws {
    let (run, requests) = try await Self.run("pc admin /stats?filter=a|b&usedonly", answering: "a: 1")
    #expect(run == CommandRun(.done, output: "a: 1\n"))
    #expect(requests == ["GET /stats?filter=a%7Cb&usedonly="])
  }

  @Test("private keys of another server than Envoy, which hides them itself, are hidden unless they are asked for")
  func keys() async throws {
    let answer = #"{"configs": [{"tls_certificate": {"private_key": {"inline_string": "KEY"}, "password": "x"}}]}"#
    let hidden = answer.replacing("KEY", with: "[redacted]").replacing(#""x""#, with: #""[redacted]""#)
    #expect(try await Self.run("pc admin config_dump", answering: answer).0 == CommandRun(.done, output: hidden + "\n"))
    let shown = try await Self.run("pc admin config_dump --show-secrets", answering: answer).0
    #expect(shown == CommandRun(.done, output: answer + "\n"))
  }

  @Test("what may hold keys and cannot be read is not shown")
  func broken() async throws {
    let run = try await Self.run("pc admin config_dump", answering: #"{"private_key": "KEY""#).0
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(!run.error.contains("KEY"))
  }

  @Test("a page without a name is refused", arguments: ["/", "?a", ""])
  func nameless(page: String) async {
    let run = await CommandRun.onMesh(["pc", "admin", page, "--admin", "http://127.0.0.1:1"])
    #expect(run.status == .usage)
  }
}
