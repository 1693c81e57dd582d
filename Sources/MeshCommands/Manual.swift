import ArgumentParsing

/// The manual of meshctl.
enum Manual {
  /// One page a command and group, by the names of their files.
  static var pages: [(fileName: String, text: String)] {
    let edition = ManualEdition(
      program: "\(CommandTree.root.declaration.name) \(Release.version)",
      date: Release.date,
      inherited: CommandInterface(GlobalOptions.self),
      topics: HelpTopics.index
    )
    return CommandPlace.all.map { place in
      let page = ManualPage(place.node, path: place.path, notes: notes(of: place.node), edition: edition)
      return (page.fileName, page.render())
    }
  }

  /// The reference of all commands as one Markdown document.
  static var reference: String {
    let inherited = CommandInterface(GlobalOptions.self)
    return CommandReference(CommandTree.root, inherited: inherited, topics: HelpTopics.all).render()
  }

  /// A group only shows help.
  private static func notes(of node: CommandNode<CommandAction>) -> CommandNotes {
    switch node.content {
    case .command(_, let action): action.notes()
    case .group: CommandNotes(exitStatuses: ExitStatus.usual, environment: Variable.everywhere)
    }
  }
}
