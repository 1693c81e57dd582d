import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// Installs the completion for real shells as their users do, types into them on a terminal and presses Tab.
///
/// On PATH stands a `meshctl` that answers completions with the built one and else shows the words it was given:
/// `ran[inject][-o][json]`.
@Suite("Completion in real shells", .requires(.python))
struct ShellCompletionTests {
  /// What is typed, and what the terminal then shows.
  static let typed: [(keys: String, shown: String)] = [
    ("meshctl inj\t\r", "ran[inject]"),
    ("meshctl inject --out\t\r", "ran[inject][--output]"),
    ("meshctl inject --output-\t\r", "ran[inject][--output-dir]"),
    ("meshctl inject -o j\t\r", "ran[inject][-o][json]"),
    ("meshctl inject --output=y\t\r", "ran[inject][--output=yaml]"),
    ("meshctl inject -f dep\t\r", "ran[inject][-f][deploy one.yaml]"),
    ("meshctl inject --filename=dep\t\r", "ran[inject][--filename=deploy one.yaml]"),
    // No manifest is called so.
    ("meshctl inject -f no\t\r", "ran[inject][-f][notes.txt]"),
    // zsh takes the slash off again.
    ("meshctl inject --output-dir bu\t\r", "ran[inject][--output-dir][build"),
    ("meshctl inject -f mesh -n st\t\r", "ran[inject][-f][mesh][-n][staging]"),
    ("meshctl inject --namespace=st\t -f mesh\r", "ran[inject][--namespace=st][-f][mesh]"),
    ("meshctl inject -f mesh --namespace=st\t\r", "ran[inject][-f][mesh][--namespace=staging]"),
    ("meshctl get vs --mesh mesh re\t\r", "ran[get][vs][--mesh][mesh][reviews]"),
    ("meshctl get vs ra\t\r", "ran[get][vs][ratings]"),
    ("meshctl get vs -n ot\t\r", "ran[get][vs][-n][other]"),
    ("meshctl get vs --context sta\t\r", "ran[get][vs][--context][stand-in]"),
    ("meshctl nope \t\r", "ran[nope]"),
  ]

  @Test("bash completes commands, flags, values, files and names")
  func bash() throws {
    try Self.complete(
      with: "/bin/bash",
      ["--noprofile", "--rcfile", "rc", "-i"],
      rc: "PS1='ready> '; source ~/.local/share/bash-completion/completions/meshctl",
      listing: ("\t\t", ["json", "yaml"])
    )
  }

  @Test("zsh completes commands, flags, values, files and names", .requires(.zsh))
  func zsh() throws {
    try Self.complete(
      with: try #require(RealComponent.zsh.path),
      ["-i"],
      rc: "PS1='ready> '; fpath=(~/.local/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D",
      listing: ("\t", ["yaml", "json"])
    )
  }

  @Test("fish completes commands, flags, values, files and names", .requires(.fish))
  func fish() throws {
    try Self.complete(
      with: try #require(RealComponent.fish.path),
      ["-C", "source rc", "-i"],
      rc: "function fish_prompt; echo 'ready> '; end",
      listing: ("\t", ["yaml", "json"])
    )
  }

  private static let driver =
    PackageDirectory.url.appendingPathComponent("Tests/EndToEndTests/Shells/terminal.py").path

  private static func complete(
    with shell: String,
    _ arguments: [String],
    rc: String,
    listing: (keys: String, choices: [String])
  ) throws {
    let python = try #require(RealComponent.python.path)
    let server = try StandInServer()
    defer { server.stop() }
    try server.store.seed(yaml: BookMesh.ratings.replacing("namespace: other", with: "namespace: default"))
    server.store.addNamespace("other")
    try TemporaryDirectory.with { directory in
      try Manifests.write(Kubeconfig.plain(server: server.url), to: "kubeconfig", in: directory)
      let environment = try prepare(directory, rc: rc)
      let installation = try FinishedProcess.run(
        BuiltBinary.locate().path,
        ["completion", "install", URL(fileURLWithPath: shell).lastPathComponent],
        environment: environment,
        joiningErrors: true
      )
      #expect(installation.status == 0, Comment(rawValue: installation.output))
      // The next keys wait for the prompt, since a shell may drop what is typed while a program runs.
      var steps = typed.flatMap { [["ready> ", $0.keys], [$0.shown, ""]] }
      steps += [
        ["ready> ", "meshctl inject -o \(listing.keys)"], [listing.choices[0], ""], [listing.choices[1], "j\t\r"],
        ["ran[inject][-o][json]", ""],
      ]
      let script = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
      let run = try FinishedProcess.run(
        python,
        [driver, script, shell] + arguments,
        in: directory,
        environment: environment,
        joiningErrors: true
      )
      #expect(run.status == 0, Comment(rawValue: run.output))
    }
  }

  /// Makes a home with a `meshctl`, a start-up file and something to complete.
  private static func prepare(_ directory: URL, rc: String) throws -> [String: String] {
    let meshctl = try BuiltBinary.locate().path
    let bin = directory.appendingPathComponent(".bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
    let program = bin.appendingPathComponent("meshctl")
    let text = """
      #!/bin/sh
      if [ "$1" = __complete ]; then exec "$MESHCTL" "$@"; fi
      printf ran; printf '[%s]' "$@"; echo

      """
    try Data(text.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    for name in ["rc", ".zshrc"] { try Data((rc + "\n").utf8).write(to: directory.appendingPathComponent(name)) }
    for name in ["build", "mesh"] {
      let made = directory.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: false)
    }
    for name in ["deploy one.yaml", "deploy.txt", "notes.txt"] { try Manifests.write("", to: name, in: directory) }
    let namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: staging}\n"
    try Manifests.write(namespace, to: "mesh/namespace.yaml", in: directory)
    try Manifests.write(BookMesh.reviews, to: "mesh/reviews.yaml", in: directory)
    return [
      "KUBECONFIG": directory.appendingPathComponent("kubeconfig").path,
      "HOME": directory.path, "ZDOTDIR": directory.path, "MESHCTL": meshctl, "PATH": "\(bin.path):/usr/bin:/bin",
      "MESHCTL_COMPLETION_LIMIT": "60000", "TERM": "xterm", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1",
    ]
  }
}
