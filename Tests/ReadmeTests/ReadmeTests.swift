import TestSupport
import Testing

@Suite("README.md tells the truth")
struct ReadmeTests {
  private static let readme = (try? PackageDirectory.text(of: "README.md")) ?? ""

  private static let blocks = ConsoleBlock.all(in: readme)

  @Test("every console block prints what it shows", arguments: blocks.filter { !$0.runsEnvoy })
  func console(block: ConsoleBlock) throws { try check(block) }

  @Test("every console block that runs a mesh prints what it shows", .requires(.envoy))
  func meshes() throws {
    // One after the other: each takes the port that meshes have when nothing else is said.
    for block in Self.blocks where block.runsEnvoy { try check(block) }
  }

  private func check(_ block: ConsoleBlock) throws {
    let outputs = try Transcript(running: block).outputs
    #expect(outputs.count == block.steps.count, "the shell ended before the last command of the block")
    for (step, output) in zip(block.steps, outputs) {
      #expect(
        OutputPattern.matches(step.expected[...], output[...]),
        "$ \(step.command)\nexpected:\n\(step.expected.joined(separator: "\n"))\nprinted:\n\(output.joined(separator: "\n"))"
      )
    }
  }

  @Test("the first commands shown are the two of a fresh machine")
  func freshMachine() throws {
    let commands = ConsoleBlock.fenced("sh", in: Self.readme).first?.lines
    #expect(commands == ["swift run -c release meshctl inject -f Examples/bookinfo", "Tests/run --install"])
  }

  @Test("every command that is shown without its output is run by .ci/run")
  func continuousIntegration() throws {
    let script = Set(try PackageDirectory.text(of: ".ci/run").split(separator: "\n").map(String.init))
    let commands = ConsoleBlock.fenced("sh", in: Self.readme).flatMap(\.lines)
    #expect(commands.filter { command in !script.contains { $0.hasPrefix(command) } } == [])
  }

  @Test("a tour is there to be checked, and no command's whole output is left out")
  func tour() {
    let steps = Self.blocks.flatMap(\.steps)
    #expect(!steps.isEmpty)
    #expect(steps.filter { $0.expected == ["..."] }.map(\.command) == [])
  }
}
