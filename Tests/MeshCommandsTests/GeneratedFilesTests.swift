import ArgumentParsing
import TestSupport
import Testing

@testable import MeshCommands

/// The files of the repository that are made from the declarations of the commands.
@Suite struct GeneratedFilesTests {
  static func record(_ folder: String) -> RecordedText { RecordedText(folder, suite: "GeneratedFilesTests") }

  @Test("Completions holds the scripts that meshctl prints, and nothing else")
  func completions() throws {
    let scripts = Dictionary(uniqueKeysWithValues: Shell.allCases.map { ($0.fileName, $0) })
    for (name, shell) in scripts {
      let run = CommandRun(["completion", shell.rawValue])
      #expect(run.status == .done)
      #expect(try Self.record("Completions").problem(name, run.output) == nil)
    }
    #expect(try Self.record("Completions").problem(besides: scripts.keys) == nil)
  }

  @Test("Manpages holds a page for every command, and nothing else")
  func manual() throws {
    for page in Manual.pages { #expect(try Self.record("Manpages").problem(page.fileName, page.text) == nil) }
    #expect(try Self.record("Manpages").problem(besides: Manual.pages.map(\.fileName)) == nil)
  }

  @Test("Documentation/Commands.md is the reference of the commands as they are")
  func reference() throws {
    #expect(try Self.record("Documentation").problem("Commands.md", Manual.reference) == nil)
  }
}

extension Shell {
  /// The name under which a shell looks for the script.
  fileprivate var fileName: String {
    switch self {
    case .bash: "meshctl.bash"
    case .zsh: "_meshctl"
    case .fish: "meshctl.fish"
    }
  }
}
