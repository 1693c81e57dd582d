import ArgumentParsing
import TestSupport
import Testing

@testable import MeshCommands

/// What people see, recorded in `Snapshots`: a change to it is seen in review.
@Suite struct SnapshotTests {
  static let help = RecordedText("Tests/MeshCommandsTests/Snapshots/Help", suite: "SnapshotTests")
  static let errors = RecordedText("Tests/MeshCommandsTests/Snapshots/Errors", suite: "SnapshotTests")

  @Test("every help page at 80 columns is as recorded, the whole one and the brief one")
  func helpPages() throws {
    var names: [String] = []
    for place in CommandPlace.all {
      for (flag, extent) in [("--help", "whole"), ("-h", "brief")] {
        let run = CommandRun(Array(place.path.dropFirst()) + [flag])
        #expect(run.status == .done)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        names.append("\(place.path.joined(separator: "-")).\(extent).txt")
        try Self.help.check(names[names.count - 1], run.output)
      }
    }
    for topic in HelpTopics.index {
      let run = CommandRun(["help", topic.name])
      #expect(run.status == .done)
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      names.append("topic-\(topic.name).txt")
      try Self.help.check(names[names.count - 1], run.output)
    }
    try Self.help.check(onlyFiles: names)
  }

  static let mistakes = [
    "unknown-command": ["injct"],
    "unknown-command-alone": ["frobnicate"],
    "unknown-flag": ["inject", "--filname", "x"],
    "unknown-letter": ["inject", "-x"],
    "flag-for-command": ["--version"],
    "missing-value": ["inject", "-f"],
    "flag-for-value": ["inject", "-f", "--diff"],
    "invalid-value": ["inject", "-f", "x", "-o", "jsn"],
    "invalid-argument": ["completion", "install", "bsh"],
    "invalid-switch": ["inject", "--diff=maybe"],
    "conflicting-flags": ["inject", "-f", "x", "--diff", "--in-place"],
    "conflicting-inherited-flags": ["-q", "version", "-v"],
    "missing-flag": ["inject"],
    "misplaced-flag": ["help", "inject", "-o", "name"],
    "unexpected-argument": ["version", "now"],
    "unknown-topic": ["help", "enviroment"],
    "topic-and-more": ["help", "meshes", "selectors"],
    "invalid-namespace": ["inject", "-f", "x", "-n", "Prod_1"],
    "json": ["inject", "-Ro", "json", "--bogus"],
    "control-characters": ["\u{1B}[2J"],
  ]

  @Test("a usage error of every kind is as recorded")
  func usageErrors() throws {
    for (name, words) in Self.mistakes {
      let run = CommandRun(words)
      #expect(run.status == .usage)
      #expect(run.output == "")
      try Self.errors.check("\(name).txt", run.error)
    }
    try Self.errors.check(onlyFiles: Self.mistakes.keys.map { "\($0).txt" })
  }
}
