extension CommandNode {
  /// The line that shows how the place is called: `tool route set -f FILE SERVICE [flags]`.
  func usage(path: [String]) -> String {
    let command = path.joined(separator: " ")
    if !children.isEmpty { return "\(command) COMMAND [flags]" }
    let interface = interface
    let required = interface.flags.filter(\.isRequired).map(\.usage)
    let arguments = interface.arguments.map(\.usage)
    return ([command] + required + arguments + ["[flags]"]).joined(separator: " ")
  }
}
