import Testing

@testable import MeshCommands

@Suite("Options of logs that say nothing together")
struct LogsOptionsTests {
  @Test(
    "proves that a flag that would not be heard is refused",
    arguments: [
      (["--file", "a", "-f"], "--file", "-f"), (["--file", "a", "-l", "app=a"], "--file", "-l"),
      (["--file", "a", "-A"], "--file", "-A"), (["--file", "a", "-c", "proxy"], "--file", "-c"),
      (["--file", "a", "--tail", "1"], "--file", "--tail"), (["--stdin", "-p"], "--stdin", "-p"),
      (["--stdin", "--max-streams", "1"], "--stdin", "--max-streams"),
      (["a", "--trace", "id", "--fail-on", "5xx>1%"], "--trace", "--fail-on"),
      (["a", "--trace", "id", "--by", "route"], "--trace", "--by"),
      (["a", "--trace", "id", "--status", "5xx"], "--trace", "--status"),
      (["a", "--explain", "--every", "10s"], "--explain", "--every"),
      (["--stdin", "--trace", "id", "-o", "template={{.pod}}"], "--trace", "--output template"),
    ]
  )
  func conflicts(_ words: [String], _ first: String, _ second: String) async {
    let run = await CommandRun.onMesh(["logs"] + words)
    #expect(run.status == .usage)
    #expect(
      run.error.split(separator: "\n").first == "error: flags \"\(first)\" and \"\(second)\" cannot be used together"
    )
  }
}
