import ArgumentParsing
import Testing

@testable import MeshCommands

@Suite struct CommandTreeTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let path: [String]
    let node: CommandNode<CommandAction>

    var testDescription: String { path.joined(separator: " ") }

    var below: [Place] {
      [self] + node.children.flatMap { Place(path: path + [$0.declaration.name], node: $0).below }
    }
  }

  static let places = Place(path: ["meshctl"], node: CommandTree.root).below
  static let inherited = CommandInterface(GlobalOptions.self)

  @Test("every command has a summary that fits its list, and examples that parse to itself", arguments: places)
  func declaration(_ place: Place) throws {
    let declaration = place.node.declaration
    #expect((1...60).contains(declaration.summary.count))
    #expect(declaration.summary.first?.isUppercase == true)
    #expect(declaration.summary.last != ".")
    #expect(declaration.examples.count >= 2)
    for example in declaration.examples {
      let words = example.line.split(separator: " ").map(String.init)
      #expect(words.first == "meshctl")
      let called = try CommandLineParser(root: CommandTree.root, inherited: Self.inherited).parse(
        Array(words.dropFirst())
      )
      #expect(place.path == ["meshctl"] || called.path == place.path)
    }
  }

  @Test("every flag is explained in a phrase, and no name or letter is taken twice", arguments: places)
  func flags(_ place: Place) {
    let flags = place.node.interface.flags + Self.inherited.flags
    for flag in flags {
      #expect(!flag.help.isEmpty && flag.help.first?.isUppercase == false && flag.help.last != ".")
    }
    let names = flags.map(\.name) + flags.compactMap { $0.short.map(String.init) }
    #expect(Set(names).count == names.count)
  }

  @Test("names and aliases of neighbours differ, and only the last argument takes all that are left", arguments: places)
  func ambiguity(_ place: Place) {
    let names = place.node.children.flatMap { [$0.declaration.name] + $0.declaration.aliases }
    #expect(Set(names).count == names.count)
    let arities = place.node.interface.arguments.map(\.arity)
    for arity in arities.dropLast() {
      if case .remaining = arity { Issue.record("an argument follows one that takes all words") }
    }
    if let optional = arities.firstIndex(of: .optional) {
      #expect(!arities[optional...].contains(.required))
    }
  }
}
