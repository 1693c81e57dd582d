import ArgumentParsing
import Testing

@testable import MeshCommands

extension CommandPlace: CustomTestStringConvertible {
  /// The names, as typed.
  public var testDescription: String { path.joined(separator: " ") }
}

@Suite struct CommandTreeTests {
  static let inherited = CommandInterface(GlobalOptions.self)

  @Test(
    "every command has a summary that fits its list, and examples that parse to itself",
    arguments: CommandPlace.all
  )
  func declaration(_ place: CommandPlace) throws {
    let declaration = place.node.declaration
    #expect((1...60).contains(declaration.summary.count))
    #expect(declaration.summary.first?.isUppercase == true)
    #expect(declaration.summary.last != ".")
    #expect(declaration.examples.count >= 2)
    for example in declaration.examples {
      // What follows is the shell's business.
      let words = example.line.split(separator: " ").map(String.init).prefix { $0 != "|" && $0 != ">" }
      #expect(words.first == "meshctl")
      let called = try CommandLineParser(root: CommandTree.root, inherited: GlobalOptions.self).parse(
        Array(words.dropFirst())
      )
      #expect(called.path.starts(with: place.path))
      #expect(!place.node.children.isEmpty || called.path == place.path)
    }
  }

  @Test("every flag is explained in a phrase, and no name or letter is taken twice", arguments: CommandPlace.all)
  func flags(_ place: CommandPlace) {
    let flags = place.node.interface.flags + Self.inherited.flags
    for flag in flags {
      #expect(!flag.help.isEmpty && flag.help.first?.isUppercase == false && flag.help.last != ".")
    }
    let names = flags.map(\.name) + flags.compactMap { $0.short.map(String.init) }
    #expect(Set(names).count == names.count)
  }

  @Test("every flag is in the help, the manual page and the completions of its command", arguments: CommandPlace.all)
  func documentedFlags(_ place: CommandPlace) throws {
    let words = Array(place.path.dropFirst())
    let help = CommandRun(words + ["--help"]).output.split(separator: " ").map { $0.trimmingCommas }
    let page = try #require(Manual.pages.first { $0.fileName == place.path.joined(separator: "-") + ".1" })
    let items = page.text.split(separator: "\n").filter { $0.hasPrefix(".It Fl") }.flatMap { $0.split(separator: " ") }
    let completions = CommandRun(["__complete", "--"] + words + ["--"]).output.split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    let flags = place.node.interface.flags + Self.inherited.flags
    for flag in flags {
      let listed =
        switch flag.form {
        case .toggle: "--[no-]\(flag.name)"
        case .value(let value) where flag.bareValue != nil, .values(let value) where flag.bareValue != nil:
          "\(flag.spelling)[=\(value)]"
        default: flag.spelling
        }
      #expect(help.contains(listed))
      #expect(items.contains(Substring("\\-" + flag.name.split(separator: "-").joined(separator: "\\-"))))
      #expect(completions.contains(flag.spelling))
    }
  }

  @Test("topics have a summary that fits the list, and no command has the name of one", arguments: HelpTopics.all)
  func topics(_ topic: HelpTopic) {
    #expect((1...60).contains(topic.summary.count))
    #expect(topic.summary.last != ".")
    #expect(CommandTree.root.child(calledBy: topic.name) == nil)
  }

  @Test(
    "names and aliases of neighbours differ, and only the last argument takes all that are left",
    arguments: CommandPlace.all
  )
  func ambiguity(_ place: CommandPlace) {
    let names = place.node.children.flatMap { [$0.declaration.name] + $0.declaration.aliases }
    #expect(Set(names).count == names.count)
    let arities = place.node.interface.arguments.map(\.arity)
    for arity in arities.dropLast() {
      if case .remaining = arity { Issue.record("an argument follows one that takes all words") }
    }
    if let optional = arities.firstIndex(of: .optional), arities[optional...].contains(.required) {
      // How many words there are tells what the first one is, as long as nothing else may be left out.
      #expect(arities.count { $0 == .optional } == 1 && arities.allSatisfy { $0 == .optional || $0 == .required })
    }
  }
}

extension Substring {
  fileprivate var trimmingCommas: String { String(self.filter { $0 != "," && $0 != "\n" }) }
}
