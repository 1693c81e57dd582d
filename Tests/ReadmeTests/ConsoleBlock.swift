import Testing

/// A fenced `console` block of a Markdown text: commands after `$ `, each with what it prints.
struct ConsoleBlock: CustomTestStringConvertible {
  struct Step: Equatable {
    /// Without the prompt; a line that ends in a backslash goes on in the next one.
    var command: String
    /// Line by line, as an `OutputPattern`.
    var expected: [String]
  }

  let steps: [Step]
  /// 1-based line of the fence.
  let line: Int

  var testDescription: String { "line \(line): \(steps.first?.command ?? "")" }

  /// Whether its commands need a real Envoy.
  var runsEnvoy: Bool { steps.contains { $0.command.hasPrefix("meshctl local up") } }

  /// The `console` blocks of a text, in order.
  static func all(in markdown: String) -> [ConsoleBlock] {
    fenced("console", in: markdown).map { ConsoleBlock(steps: steps(of: $0.lines), line: $0.line) }
  }

  /// The lines of every fenced block of one language.
  static func fenced(_ language: String, in markdown: String) -> [(lines: [String], line: Int)] {
    var blocks: [(lines: [String], line: Int)] = []
    var isWanted = false
    var isOpen = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isOpen.toggle()
        isWanted = isOpen && line == "```\(language)"
        if isWanted { blocks.append(([], index + 1)) }
      } else if isWanted {
        blocks[blocks.count - 1].lines.append(String(line))
      }
    }
    return blocks
  }

  private static func steps(of lines: [String]) -> [Step] {
    var steps: [Step] = []
    var continues = false
    for line in lines {
      if continues {
        steps[steps.count - 1].command += "\n" + line
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
        continue
      }
      continues = line.hasSuffix("\\")
    }
    return steps
  }
}
