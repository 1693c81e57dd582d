import ArgumentParsing
import Console
import Foundation
import TestSupport
import Testing

@testable import MeshCommands

@Suite struct CompletionInstallTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let shell: Shell
    let path: String
    /// `DIR` stands for the directory of the script, `PATH` for the script.
    let advice: String

    var testDescription: String { shell.rawValue }
  }

  static let cases = [
    Case(
      shell: .bash,
      path: ".local/share/bash-completion/completions/meshctl",
      advice:
        "start a new shell; where the package bash-completion is not installed, add to ~/.bashrc: source PATH"
    ),
    Case(
      shell: .zsh,
      path: ".local/share/zsh/site-functions/_meshctl",
      advice: "add to ~/.zshrc, before compinit, then start a new shell: fpath=(DIR $fpath)"
    ),
    Case(
      shell: .fish,
      path: ".config/fish/completions/meshctl.fish",
      advice: "fish finds it by itself, in this shell too"
    ),
  ]

  @Test("the script of the shell in use goes to where that shell looks, and once is enough", arguments: cases)
  func install(_ example: Case) throws {
    try TemporaryDirectory.with { home in
      let environment = ["HOME": home.path, "SHELL": "/usr/bin/\(example.shell.rawValue)"]
      let url = home.appendingPathComponent(example.path)
      let advice = example.advice.replacing("PATH", with: url.path)
        .replacing("DIR", with: url.deletingLastPathComponent().path)
      func report(_ verb: String) -> CommandRun { CommandRun(.done, error: "\(url.path) \(verb)\n\(advice)\n") }
      func run(_ words: String...) -> CommandRun {
        CommandRun(["completion", "install"] + words, environment: environment)
      }
      #expect(run("--dry-run") == report("created (dry run)"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
      #expect(run() == report("created"))
      let script = CommandRun(["completion", example.shell.rawValue]).output
      #expect(try String(contentsOf: url, encoding: .utf8) == script)
      #expect(run(example.shell.rawValue) == report("unchanged"))
      try Data("old".utf8).write(to: url)
      #expect(run("--dry-run") == report("updated (dry run)"))
      #expect(run("-q") == CommandRun(.done))
      #expect(try String(contentsOf: url, encoding: .utf8) == script)
    }
  }

  @Test("XDG directories come before HOME if they are absolute")
  func directories() throws {
    func path(_ shell: Shell, _ environment: [String: String]) throws -> String {
      try CompletionPlace(for: shell, in: Environment(environment)).path
    }
    #expect(try path(.bash, ["XDG_DATA_HOME": "/d"]) == "/d/bash-completion/completions/meshctl")
    #expect(try path(.zsh, ["XDG_DATA_HOME": "d", "HOME": "/h"]) == "/h/.local/share/zsh/site-functions/_meshctl")
    #expect(try path(.fish, ["XDG_CONFIG_HOME": "/c"]) == "/c/fish/completions/meshctl.fish")
  }

  @Test("a directory that a shell would not read as one word is quoted, and a terminal is told of it safely")
  func oddDirectories() throws {
    let home = "/h/a b'$(c)"
    func advice(_ shell: Shell) throws -> String {
      try CompletionPlace(for: shell, in: Environment(["HOME": home])).advice
    }
    #expect(
      try advice(.zsh) == """
        add to ~/.zshrc, before compinit, then start a new shell: \
        fpath=('/h/a b'\\''$(c)/.local/share/zsh/site-functions' $fpath)
        """
    )
    #expect(
      try advice(.bash) == """
        start a new shell; where the package bash-completion is not installed, add to ~/.bashrc: \
        source '/h/a b'\\''$(c)/.local/share/bash-completion/completions/meshctl'
        """
    )
    let run = CommandRun(["completion", "install", "fish", "--dry-run"], environment: ["HOME": "/h/\u{1B}[2J"])
    let report = """
      /h/\\x1b[2J/.config/fish/completions/meshctl.fish created (dry run)
      fish finds it by itself, in this shell too

      """
    #expect(run == CommandRun(.done, error: report))
  }

  @Test("without a known shell or a home directory it says what to do")
  func failures() {
    let unset = """
      error: SHELL does not name your shell
      help: name it: "meshctl completion install bash", or zsh, or fish

      """
    #expect(CommandRun(["completion", "install"]) == CommandRun(.failed, error: unset))
    let unknown = """
      error: there is no completion for the shell "tcsh", which SHELL names
      help: name it: "meshctl completion install bash", or zsh, or fish

      """
    let run = CommandRun(["completion", "install"], environment: ["SHELL": "/bin/tcsh"])
    #expect(run == CommandRun(.failed, error: unknown))
    let homeless = """
      error: HOME does not name your home directory
      help: set HOME or XDG_DATA_HOME

      """
    #expect(CommandRun(["completion", "install", "bash"]) == CommandRun(.failed, error: homeless))
  }
}
