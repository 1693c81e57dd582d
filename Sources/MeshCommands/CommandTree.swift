public import ArgumentParsing

/// The commands of meshctl.
public enum CommandTree {
  /// The tree, in the order in which help lists it.
  public static let root = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "meshctl",
      summary: "Work with an Istio-style service mesh from the command line",
      examples: [
        Example("List the commands and what they do", "meshctl help"),
        Example("Tell which meshctl this is", "meshctl version"),
      ]
    ),
    [
      Help.node,
      Version.node,
    ]
  )
}
