import Analysis
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
      try Self.record("Completions").check(name, run.output)
    }
    try Self.record("Completions").check(onlyFiles: scripts.keys)
  }

  @Test("Manpages holds a page for every command, and nothing else")
  func manual() throws {
    for page in Manual.pages { try Self.record("Manpages").check(page.fileName, page.text) }
    try Self.record("Manpages").check(onlyFiles: Manual.pages.map(\.fileName))
  }

  @Test("Documentation/Findings.md is the catalogue as it is")
  func findings() throws {
    try Self.record("Documentation").check("Findings.md", FindingsReference.text)
  }

  @Test("Documentation/Commands.md is the reference of the commands as they are")
  func reference() throws {
    try Self.record("Documentation").check("Commands.md", Manual.reference)
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
